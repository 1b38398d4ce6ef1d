/** The questions before a new document, with what can be chosen in this curriculum and what is likely. */
import type { Facts } from '../kinds/facts.ts';
import { meant } from '../model/coverage.ts';
import type { Index } from '../model/index.ts';
import { contained, outline } from '../model/outline.ts';
import { standardInWords } from '../standards/plain-line.ts';
import type { NewKind } from '../templates/all.ts';
import { type Question, questions } from '../templates/questions.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly detail: string;
}

export interface AskedQuestion extends Question {
  /** What there is to choose from; for standards, the likely ones, before any are looked for. */
  readonly choices: readonly Choice[];
  /** The value that is likely: of a choice, or a number of minutes. */
  readonly likely: string | undefined;
}

export interface AnswersSoFar {
  readonly unit?: string | undefined;
}

const usualMinutes: Readonly<Partial<Record<NewKind | 'curriculum', number>>> = {
  unit: 60,
  lesson: 45,
  assessment: 20,
  protocol: 45,
};

const gradeLabels: ReadonlyMap<string, string> = new Map([['K', 'Kindergarten']]);

/** Those that there is something to answer to: with one grade, or without a unit, a team or a leader, none is asked. */
export function newQuestions(
  kind: NewKind,
  index: Index,
  { unit: id }: AnswersSoFar,
): readonly AskedQuestion[] {
  const { curriculum, units } = outline(index);
  const unit = id === undefined ? undefined : index.document('unit', id);
  return questions[kind].flatMap((question): readonly AskedQuestion[] => {
    const choices = choicesFor(question, index, unit);
    switch (question.key) {
      case 'minutes': {
        const likely = (kind === 'lesson' ? unit?.data.minutesPerDay : undefined) ?? usualMinutes[kind] ?? 45;
        return [{ ...question, choices, likely: String(likely) }];
      }
      case 'grade':
        return (curriculum?.data.grades.length ?? 0) === 1
          ? []
          : [{ ...question, choices, likely: choices[0]?.value }];
      case 'unit':
        return units.length === 0 ? [] : [{ ...question, choices, likely: id ?? choices[0]?.value }];
      case 'after':
        return choices.length === 0 ? [] : [{ ...question, choices, likely: choices.at(-1)?.value }];
      case 'team':
      case 'leader':
        return choices.length === 0 ? [] : [{ ...question, choices, likely: undefined }];
      default:
        return [{ ...question, choices, likely: undefined }];
    }
  });
}

/** Those before a new curriculum, where nothing is there yet. */
export function curriculumQuestions(): readonly AskedQuestion[] {
  return questions.curriculum.map((question) => ({
    ...question,
    choices: question.key === 'grade' ? grades.map(gradeChoice) : [],
    likely: undefined,
  }));
}

const grades = ['K', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'];

function gradeChoice(grade: string): Choice {
  return { value: grade, label: gradeLabels.get(grade) ?? `Grade ${grade}`, detail: '' };
}

function choicesFor({ key }: Question, index: Index, unit: Facts<'unit'> | undefined): readonly Choice[] {
  const { curriculum, units } = outline(index);
  switch (key) {
    case 'grade': {
      const own = curriculum?.data.grades ?? [];
      return (own.length === 0 ? grades : own).map(gradeChoice);
    }
    case 'unit':
      return units.flatMap(({ facts }) => choiceOf(facts));
    case 'after':
      return unit === undefined
        ? []
        : contained(unit, 'lesson').flatMap((reference) => {
            const lesson = index.document('lesson', reference.id);
            return lesson === undefined ? [] : choiceOf(lesson);
          });
    case 'team':
      return index
        .all('schedule')
        .flatMap(({ data }) => data.teams)
        .flatMap(({ id, title, subject }) =>
          id === undefined ? [] : [{ value: id, label: title ?? id, detail: subject ?? '' }],
        );
    case 'leader':
      return index
        .all('schedule')
        .flatMap(({ data }) => data.leaders)
        .flatMap(({ id, role, subjects }) =>
          id === undefined ? [] : [{ value: id, label: role ?? id, detail: subjects.join(', ') }],
        );
    case 'standards':
      return unit === undefined ? [] : promised(unit, index);
    default:
      return [];
  }
}

function choiceOf({ id, title }: Facts): readonly Choice[] {
  return id === undefined ? [] : [{ value: id, label: title, detail: title === id ? '' : id }];
}

/** The standards that a unit promises. */
function promised(unit: Facts<'unit'>, index: Index): readonly Choice[] {
  const codes = unit.references.filter(({ role }) => role === 'addressing' || role === 'practices');
  const standards = new Set(codes.flatMap(({ id }) => meant(index.standards, id)));
  return [...standards].map((standard) => ({
    value: standard.code,
    label: standard.code,
    detail: standardInWords(standard),
  }));
}
