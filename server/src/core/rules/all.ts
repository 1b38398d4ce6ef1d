/** The rules, one line each. */
import { adminHeavyAgenda } from './admin-heavy-agenda/rule.ts';
import { agendaMinutes } from './agenda-minutes/rule.ts';
import { analysisWithoutAdjustment } from './analysis-without-adjustment/rule.ts';
import { assessedBeforeTaught } from './assessed-before-taught/rule.ts';
import { assessedNotTaught } from './assessed-not-taught/rule.ts';
import { assessmentWithoutAnalysis } from './assessment-without-analysis/rule.ts';
import { brokenLink } from './broken-link/rule.ts';
import { calendarOverflow } from './calendar-overflow/rule.ts';
import { collaborationTime } from './collaboration-time/rule.ts';
import { dokBelowTarget } from './dok-below-target/rule.ts';
import { duplicateId } from './duplicate-id/rule.ts';
import { evaluativeFeedback } from './evaluative-feedback/rule.ts';
import { facilitatorNotExpert } from './facilitator-not-expert/rule.ts';
import { feedbackWithoutDebrief } from './feedback-without-debrief/rule.ts';
import { gradeStandardMissing } from './grade-standard-missing/rule.ts';
import { internalError } from './internal-error/rule.ts';
import { leaderOverloaded } from './leader-overloaded/rule.ts';
import { lessonMinutes } from './lesson-minutes/rule.ts';
import { lessonStandardNotInUnit } from './lesson-standard-not-in-unit/rule.ts';
import { lookForOffUnit } from './look-for-off-unit/rule.ts';
import { majorWorkShare } from './major-work-share/rule.ts';
import { missingAltText } from './missing-alt-text/rule.ts';
import { mixedTeam } from './mixed-team/rule.ts';
import { nonCanonicalCode } from './non-canonical-code/rule.ts';
import { objectiveWithoutStandard } from './objective-without-standard/rule.ts';
import { observationTooRare } from './observation-too-rare/rule.ts';
import { offGradeStandard } from './off-grade-standard/rule.ts';
import { orphanDocument } from './orphan-document/rule.ts';
import { practiceWithoutContent } from './practice-without-content/rule.ts';
import { prerequisiteTaughtLater } from './prerequisite-taught-later/rule.ts';
import { protocolNotContentFocused } from './protocol-not-content-focused/rule.ts';
import { replacedStandard } from './replaced-standard/rule.ts';
import { rigorBalance } from './rigor-balance/rule.ts';
import type { AnyCurriculumRule, DocumentRule, RuleFacts, SuppressionRule } from './rule.ts';
import { schema } from './schema/rule.ts';
import { supportingWorkIsolated } from './supporting-work-isolated/rule.ts';
import { syntax } from './syntax/rule.ts';
import { taughtNotAssessed } from './taught-not-assessed/rule.ts';
import { tooManyPrioritySkills } from './too-many-priority-skills/rule.ts';
import { unalignedItem } from './unaligned-item/rule.ts';
import { unalignedLesson } from './unaligned-lesson/rule.ts';
import { unitDays } from './unit-days/rule.ts';
import { unitStandardNotInLessons } from './unit-standard-not-in-lessons/rule.ts';
import { unitWithoutFeedback } from './unit-without-feedback/rule.ts';
import { unitWithoutUnitStudy } from './unit-without-unit-study/rule.ts';
import { unknownReference } from './unknown-reference/rule.ts';
import { unknownStandard } from './unknown-standard/rule.ts';
import { unquotedCode } from './unquoted-code/rule.ts';
import { unreadable } from './unreadable/rule.ts';
import { unusedSuppression } from './unused-suppression/rule.ts';

/** They look at one document on its own, in this order. */
export const documentRules: readonly DocumentRule[] = [syntax, schema, unquotedCode];

/** They look at a document in its curriculum, in this order. */
export const curriculumRules: readonly AnyCurriculumRule[] = [
  duplicateId,
  unknownReference,
  unknownStandard,
  nonCanonicalCode,
  replacedStandard,
  brokenLink,
  missingAltText,
  orphanDocument,
  assessedNotTaught,
  assessedBeforeTaught,
  taughtNotAssessed,
  unitStandardNotInLessons,
  lessonStandardNotInUnit,
  unalignedItem,
  unalignedLesson,
  objectiveWithoutStandard,
  offGradeStandard,
  prerequisiteTaughtLater,
  gradeStandardMissing,
  majorWorkShare,
  supportingWorkIsolated,
  rigorBalance,
  dokBelowTarget,
  practiceWithoutContent,
  lessonMinutes,
  unitDays,
  calendarOverflow,
  protocolNotContentFocused,
  unitWithoutUnitStudy,
  assessmentWithoutAnalysis,
  analysisWithoutAdjustment,
  agendaMinutes,
  adminHeavyAgenda,
  facilitatorNotExpert,
  mixedTeam,
  collaborationTime,
  observationTooRare,
  feedbackWithoutDebrief,
  evaluativeFeedback,
  tooManyPrioritySkills,
  lookForOffUnit,
  unitWithoutFeedback,
  leaderOverloaded,
];

/** They look at what the others found, in this order. */
export const suppressionRules: readonly SuppressionRule[] = [unusedSuppression];

/** Everything that a finding may be of, in the order in which people read about them. */
export const allRules: readonly RuleFacts[] = [
  unreadable,
  ...documentRules,
  ...curriculumRules,
  ...suppressionRules,
  internalError,
];
