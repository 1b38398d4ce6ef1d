import { kindIds, kinds } from '../../kinds/all.ts';
import type { AssessmentData } from '../../kinds/assessment/assessment.ts';
import type { Facts } from '../../kinds/facts.ts';
import type { Reference, Space } from '../../kinds/names.ts';
import { grouped } from '../../model/grouped.ts';
import type { IndexView } from '../../model/index.ts';
import { builtInIds } from '../../standards/built-in.ts';
import { sentenceStart, withArticle } from '../../text/article.ts';
import { meantBy } from '../../text/distance.ts';
import { quotedChoice, writeMeant } from '../mend.ts';
import { type AnyCurriculumRule, curriculumRule, type Report } from '../rule.ts';

const spaces = ['unit', 'lesson', 'assessment', 'protocol', 'catalogue', 'team', 'leader', 'term'] as const;
type NameSpace = (typeof spaces)[number];

/** What each is called, and where one of them is defined. */
const called: Readonly<
  Record<NameSpace, { readonly name: string; readonly plural: string; readonly home: string }>
> = {
  unit: { name: kinds.unit.name, plural: 'units', home: 'a file that ends in .unit.yaml' },
  lesson: { name: kinds.lesson.name, plural: 'lessons', home: 'a file that ends in .lesson.md' },
  assessment: {
    name: kinds.assessment.name,
    plural: 'assessments',
    home: 'a file that ends in .assessment.yaml',
  },
  protocol: { name: kinds.protocol.name, plural: 'protocols', home: 'a file that ends in .protocol.yaml' },
  catalogue: {
    name: 'catalogue of standards',
    plural: 'catalogues',
    home: 'a file that ends in .standards.yaml',
  },
  team: { name: 'team', plural: 'teams', home: "an entry under 'teams' in the schedule" },
  leader: { name: 'leader', plural: 'leaders', home: "an entry under 'leaders' in the schedule" },
  term: { name: 'term', plural: 'terms', home: "an entry under 'vocabulary' in a unit or lesson" },
};

export const unknownReference: AnyCurriculumRule = curriculumRule({
  id: 'unknown-reference',
  summary: 'An id is used that nothing in the curriculum has.',
  severity: 'error',
  kinds: kindIds,
  reads: spaces,
  *check(facts, index) {
    const named = new Named(facts);
    for (const reference of facts.references) {
      const own = reference.spaces.filter(isChecked);
      if (own.length === 0 || own.length < reference.spaces.length) continue;
      if (!own.some((space) => isKnown(index, space, reference.id)))
        yield unknown(reference, own, named, index);
    }
    if (facts.kind === 'assessment') yield* unknownRubrics(facts.path, facts.data);
  },
});

function isChecked(space: Space): space is NameSpace {
  return Object.hasOwn(called, space);
}

function isKnown(index: IndexView<NameSpace>, space: NameSpace, id: string): boolean {
  return index.definitions(space, id).length > 0 || (space === 'catalogue' && builtInIds.includes(id));
}

function unknown(
  reference: Reference,
  own: readonly NameSpace[],
  named: Named,
  index: IndexView<NameSpace>,
): Report {
  const place = {
    pointer: reference.pointer,
    ...(reference.within === undefined ? {} : { within: reference.within }),
  };
  const names = own.map((space) => called[space].name);
  const start = `There is no ${joined(names)} '${reference.id}', so this leads nowhere.`;
  const other = spaces.find((space) => isKnown(index, space, reference.id));
  if (other !== undefined)
    return {
      ...place,
      message: `${start} ${sentenceStart(withArticle(called[other].name))} has this id; name ${withArticle(joined(names))} here.`,
    };
  const candidates = own.flatMap((space) =>
    space === 'catalogue' ? [...builtInIds, ...index.ids(space)] : index.ids(space),
  );
  const home = own.length === 1 ? own.map((space) => called[space].home).join('') : 'a file';
  const meant = meantBy(reference.id, usable(candidates, reference, named));
  if (meant.words.length === 0) {
    const plural = own.length === 1 ? own.map((space) => called[space].plural).join('') : 'ids';
    const known =
      candidates.length === 0
        ? `The curriculum has no ${plural} yet.`
        : `The ${plural} here are: ${listed(candidates)}.`;
    return {
      ...place,
      message: `${start} ${known} Correct it, or add ${home} with this ${own[0] === 'term' ? 'term' : 'id'}.`,
    };
  }
  return {
    ...place,
    message: `${start} Did you mean ${quotedChoice(meant)}? If not, add ${home} with this ${own[0] === 'term' ? 'term' : 'id'}.`,
    ...writeMeant({ path: reference.path, ...place }, meant),
  };
}

/**
 * What can be written instead: no id that is not well formed, since it is to be mended itself, and none that the
 * document names in the same part already, since a list names each thing once.
 */
function usable(ids: readonly string[], reference: Reference, named: Named): readonly string[] {
  const taken = reference.role === 'mentions' ? undefined : named.beside(reference);
  return ids.filter((id) => (reference.spaces[0] === 'term' || isId(id)) && taken?.has(id) !== true);
}

/** What a document names, by its parts: made when it is first asked for, since most documents are without a mistake. */
class Named {
  readonly #facts: Facts;
  #byPart: ReadonlyMap<string, ReadonlySet<string>> | undefined;

  constructor(facts: Facts) {
    this.#facts = facts;
  }

  beside(reference: Reference): ReadonlySet<string> {
    this.#byPart ??= new Map(
      [...grouped(this.#facts.references, partOf)].map(([part, references]) => [
        part,
        new Set(references.map(({ id }) => id)),
      ]),
    );
    return this.#byPart.get(partOf(reference)) ?? new Set();
  }
}

/** A list of a document, or its body, where the same is named once more, as an exit ticket is. */
function partOf({ role, pointer }: Reference): string {
  return `${role} ${pointer.split('/')[1]}`;
}

function isId(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}

function* unknownRubrics(path: string, { items, rubrics }: AssessmentData): Iterable<Report> {
  const known = rubrics.flatMap((id) => id ?? []);
  for (const [at, { rubric }] of items.entries()) {
    if (rubric === undefined || known.includes(rubric)) continue;
    const pointer = `/items/${at}/rubric`;
    const meant = meantBy(rubric, known.filter(isId));
    yield {
      pointer,
      message: `This assessment has no rubric '${rubric}', so nobody can score the item with it. ${meant.words.length === 0 ? "Correct it, or add a rubric with this id under 'rubrics'." : `Did you mean ${quotedChoice(meant)}? If not, add it under 'rubrics'.`}`,
      ...writeMeant({ path, pointer }, meant),
    };
  }
}

function joined(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

function listed(ids: readonly string[]): string {
  return ids.length > 6 ? `${ids.slice(0, 6).join(', ')} and ${ids.length - 6} more` : ids.join(', ');
}
