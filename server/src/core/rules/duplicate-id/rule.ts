import { kindIds, kinds } from '../../kinds/all.ts';
import type { Facts } from '../../kinds/facts.ts';
import type { Definition, Space } from '../../kinds/names.ts';
import type { IndexView } from '../../model/index.ts';
import { isPackage } from '../../syntax/document.ts';
import { type AnyCurriculumRule, curriculumRule, type Report } from '../rule.ts';

const spaces = [
  'unit',
  'lesson',
  'assessment',
  'protocol',
  'feedback',
  'schedule',
  'catalogue',
  'standard',
  'team',
  'leader',
  'words',
] as const;

type CheckedSpace = (typeof spaces)[number];

const called: Readonly<Record<CheckedSpace, string>> = {
  unit: kinds.unit.name,
  lesson: kinds.lesson.name,
  assessment: kinds.assessment.name,
  protocol: kinds.protocol.name,
  feedback: kinds.feedback.name,
  schedule: kinds.schedule.name,
  catalogue: kinds.standards.name,
  standard: 'standard',
  team: 'team',
  leader: 'leader',
  words: kinds.words.name,
};

export const duplicateId: AnyCurriculumRule = curriculumRule({
  id: 'duplicate-id',
  summary: 'Two things of the same kind have the same id.',
  severity: 'error',
  kinds: kindIds,
  reads: [...spaces, 'curriculum'],
  *check(facts, index) {
    for (const definition of facts.definitions) {
      if (!isChecked(definition.space) || isOfPackage(definition)) continue;
      const first = firstDefinition(definition.space, definition.id, index);
      if (first === undefined || first === definition) continue;
      if (first.path === definition.path && first.pointer === definition.pointer) continue;
      const what = called[definition.space];
      const where = first.path === definition.path ? 'above in this file' : `in ${first.path}`;
      if (definition.space === 'words') {
        yield {
          pointer: definition.pointer,
          message: `The ${what} for '${definition.id}' already exists ${where}, and that one is used. Write all words of a language into one file.`,
          related: [{ path: first.path, pointer: first.pointer, message: 'The first list is here.' }],
        };
        continue;
      }
      const advice = isPackage(facts.path) ? 'give this file another name' : 'give this one an id of its own';
      yield {
        pointer: definition.pointer,
        message: `The ${what} '${definition.id}' already exists ${where}. An id names one thing only, or nobody can tell which is meant; ${advice}.`,
        related: [
          { path: first.path, pointer: first.pointer, message: `'${definition.id}' is defined here first.` },
        ],
      };
    }
    yield* duplicateParts(facts);
    const first = facts.kind === 'curriculum' ? index.all('curriculum')[0] : undefined;
    if (first !== undefined && first.path !== facts.path) {
      yield {
        pointer: '',
        part: 'key',
        message: `The curriculum has its root in ${first.path} already, and there is only one, so nothing in this file counts. Remove it, or keep it in a folder outside of this one.`,
        related: [{ path: first.path, pointer: '', part: 'key', message: 'This root counts.' }],
      };
    }
  },
});

/** A package may describe standards that others describe too: then each adds what it knows of them. */
function isOfPackage({ space, path }: Definition): boolean {
  return space === 'standard' && isPackage(path);
}

function firstDefinition(
  space: CheckedSpace,
  id: string,
  index: IndexView<CheckedSpace>,
): Definition | undefined {
  const code = space === 'standard' ? index.standards.get(id)?.code : undefined;
  return index
    .definitions(space, code ?? id)
    .find((definition) => definition.id === id && !isOfPackage(definition));
}

function isChecked(space: Space): space is CheckedSpace {
  return Object.hasOwn(called, space);
}

/** Items and rubrics of an assessment and objectives of a lesson have ids within their document. */
function* duplicateParts(facts: Facts): Iterable<Report> {
  if (facts.kind === 'assessment') {
    yield* duplicatesIn(
      facts.data.items.map((item) => item.id),
      'item',
      (at) => `/items/${at}/id`,
      facts.path,
    );
    yield* duplicatesIn(facts.data.rubrics, 'rubric', (at) => `/rubrics/${at}/id`, facts.path);
  } else if (facts.kind === 'lesson') {
    yield* duplicatesIn(
      facts.data.objectives.map((objective) => objective.id),
      'objective',
      (at) => `/objectives/${at}/id`,
      facts.path,
    );
  }
}

function* duplicatesIn(
  ids: readonly (string | undefined)[],
  what: string,
  pointer: (at: number) => string,
  path: string,
): Iterable<Report> {
  const first = new Map<string, number>();
  for (const [at, id] of ids.entries()) {
    if (id === undefined) continue;
    const known = first.get(id);
    if (known === undefined) first.set(id, at);
    else {
      yield {
        pointer: pointer(at),
        message: `The ${what} '${id}' already exists above in this file. An id names one thing only, or nobody can tell which is meant; give this one an id of its own.`,
        related: [{ path, pointer: pointer(known), message: `'${id}' is defined here first.` }],
      };
    }
  }
}
