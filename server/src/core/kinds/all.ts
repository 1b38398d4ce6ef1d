/** The kinds of document, and how a file's kind is known: by its name. */
import { isPackage } from '../syntax/document.ts';
import { type AssessmentData, assessment } from './assessment/assessment.ts';
import { type CurriculumData, curriculum } from './curriculum/curriculum.ts';
import { type FeedbackData, feedback } from './feedback/feedback.ts';
import type { Kind } from './kind.ts';
import { type LessonData, lesson } from './lesson/lesson.ts';
import { type ProtocolData, protocol } from './protocol/protocol.ts';
import { type ScheduleData, schedule } from './schedule/schedule.ts';
import { type StandardsData, standards } from './standards/standards.ts';
import { type UnitData, unit } from './unit/unit.ts';
import { type WordsData, words } from './words/words.ts';

export interface KindData {
  readonly curriculum: CurriculumData;
  readonly unit: UnitData;
  readonly lesson: LessonData;
  readonly assessment: AssessmentData;
  readonly protocol: ProtocolData;
  readonly feedback: FeedbackData;
  readonly schedule: ScheduleData;
  readonly standards: StandardsData;
  readonly words: WordsData;
}

export type KindId = keyof KindData;

export const kinds: { readonly [K in KindId]: Kind<KindData[K]> } = {
  curriculum,
  unit,
  lesson,
  assessment,
  protocol,
  feedback,
  schedule,
  standards,
  words,
};

export const kindIds: readonly KindId[] = Object.keys(kinds) as KindId[];

const documentName = new RegExp(`(?:^|/)(?:(curriculum)|[^/]+\\.(${kindIds.join('|')}))\\.(?:ya?ml|md)$`);

/**
 * The kind of a file, by its name: `<anything>.<kind>.yaml`, `.yml` or `.md`, `curriculum.yaml`, or
 * `<anything>.case.json` for a package of standards; `undefined` for a file that is not a document of a
 * curriculum.
 */
export function kindOfPath(path: string): KindId | undefined {
  if (isPackage(path)) return 'standards';
  const match = documentName.exec(path);
  return (match?.[1] ?? match?.[2]) as KindId | undefined;
}
