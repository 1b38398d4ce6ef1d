/** What a document of any kind says. What it notes under `changes` is about a change and is none itself. */
import type { Facts } from '../../kinds/facts.ts';
import type { Index } from '../../model/index.ts';
import { describeAssessment } from './assessment.ts';
import { describeCurriculum } from './curriculum.ts';
import { type Description, description } from './description.ts';
import { describeFeedback } from './feedback.ts';
import { describeLesson } from './lesson.ts';
import { describeProtocol } from './protocol.ts';
import { describeSchedule } from './schedule.ts';
import { describeUnit } from './unit.ts';

export function describe(facts: Facts, index: Index): Description {
  const { values, lists, parts } = own(facts, index);
  return { values: { title: facts.title, status: facts.status, ...values }, lists, parts };
}

function own(facts: Facts, index: Index): Description {
  switch (facts.kind) {
    case 'curriculum':
      return describeCurriculum(facts);
    case 'unit':
      return describeUnit(facts, index);
    case 'lesson':
      return describeLesson(facts, index);
    case 'assessment':
      return describeAssessment(facts, index);
    case 'protocol':
      return describeProtocol(facts, index);
    case 'feedback':
      return describeFeedback(facts, index);
    case 'schedule':
      return describeSchedule(facts);
    case 'words':
      return description({ language: facts.data.language }, {});
    case 'standards':
      return description({}, { standards: facts.data.catalogue?.standards.map(({ code }) => code) ?? [] });
  }
}
