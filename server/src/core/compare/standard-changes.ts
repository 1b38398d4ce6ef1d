/**
 * What has become of each standard: whether it is taught, from which lesson on, and whether what is taught is assessed,
 * with what brought that about.
 */
import { type CoverageState, coverage } from '../model/coverage.ts';
import { firstTaught, type Teaching, teachings } from '../model/first-taught.ts';
import type { Index } from '../model/index.ts';
import { outline } from '../model/outline.ts';
import type { TeachingPlace } from '../model/teaching-place.ts';
import type { Standard } from '../standards/standard.ts';
import { type Cause, causesBetween } from './causes.ts';
import { documentName } from './identity.ts';
import { orderBetween } from './order.ts';
import type { State } from './state.ts';

export interface StandardChange {
  readonly code: string;
  readonly label: string;
  /** `undefined` where the curriculum had, or has, nothing to do with it. */
  readonly before: CoverageState | undefined;
  readonly after: CoverageState | undefined;
  /** What brought another state about, the most telling first. */
  readonly because: readonly Cause[];
  /** Where it is first taught, only where that has changed. */
  readonly teaching?: {
    readonly change: 'gained' | 'lost' | 'earlier' | 'later';
    readonly before: FirstPlace | undefined;
    readonly after: FirstPlace | undefined;
  };
  /** The code of a standard above it with the same change, which says it all. */
  readonly within?: string;
}

/** A lesson, or a unit that has no lessons yet. */
export interface FirstPlace {
  readonly kind: 'unit' | 'lesson';
  readonly id: string | undefined;
  readonly title: string;
  readonly place: TeachingPlace | undefined;
}

/** In the order of the catalogues; practices too, by where they are first named. */
export function standardChanges(earlier: State, later: State): readonly StandardChange[] {
  const was = statesIn(earlier.index);
  const is = statesIn(later.index);
  const teaching = teachingChanges(earlier, later);
  const practice = practiceChanges(earlier, later);
  const changed = new Map<string, StandardChange>();
  for (const standard of standardsOf(earlier.index, later.index)) {
    const { code, label } = standard;
    const before = was.get(code);
    const after = is.get(code);
    const taught = standard.type === 'practice' ? practice(code) : teaching(code);
    if (before === after && taught === undefined) continue;
    const because = before === after ? [] : causesBetween(code, earlier, later);
    const change = {
      code,
      label,
      before,
      after,
      because,
      ...(taught === undefined ? {} : { teaching: taught }),
    };
    const within = later.index.standards
      .ancestors(code)
      .find((above) => isSame(changed.get(above.code), change));
    changed.set(code, within === undefined ? change : { ...change, within: within.code });
  }
  return [...changed.values()];
}

function statesIn(index: Index): ReadonlyMap<string, CoverageState> {
  return new Map(coverage(index).rows.map(({ standard, state }) => [standard.code, state]));
}

/** The standards of both states that can be taught, in the order of the later one, each once. */
function standardsOf(before: Index, after: Index): readonly Standard[] {
  const standards = new Map<string, Standard>();
  for (const standard of [...after.standards.all(), ...before.standards.all()]) {
    if (standard.type === 'domain' || standard.type === 'cluster' || standards.has(standard.code)) continue;
    standards.set(standard.code, standard);
  }
  return [...standards.values()];
}

function isSame(above: StandardChange | undefined, { before, after, teaching }: StandardChange): boolean {
  if (above === undefined || above.before !== before || above.after !== after) return false;
  return JSON.stringify(above.teaching) === JSON.stringify(teaching);
}

type TeachingChange = NonNullable<StandardChange['teaching']>;

/** How the first lesson of a standard has changed. Lessons that only shifted, because others came before, have not. */
function teachingChanges(earlier: State, later: State): (code: string) => TeachingChange | undefined {
  const nameIn =
    (state: State): ((teaching: Teaching) => string) =>
    ({ path }) =>
      documentName(path, state.index);
  const order = orderBetween(
    teachings(earlier.index).map(nameIn(earlier)),
    teachings(later.index).map(nameIn(later)),
  );
  return (code) => {
    const before = firstTeaching(earlier.index, code);
    const after = firstTeaching(later.index, code);
    const places = { before: firstPlace(before, earlier), after: firstPlace(after, later) };
    if (before === undefined || after === undefined) {
      if (before === after) return undefined;
      return { change: after === undefined ? 'lost' : 'gained', ...places };
    }
    const from = order.before.get(nameIn(earlier)(before)) ?? 0;
    const to = order.after.get(nameIn(later)(after)) ?? 0;
    return from === to ? undefined : { change: to < from ? 'earlier' : 'later', ...places };
  };
}

function firstTeaching(index: Index, code: string): Teaching | undefined {
  const path = firstTaught(index, code)?.path;
  const facts = path === undefined ? undefined : index.facts(path);
  return facts?.kind === 'lesson' || facts?.kind === 'unit' ? facts : undefined;
}

/** A practice comes back all year, so only whether it is there at all is of interest. */
function practiceChanges(earlier: State, later: State): (code: string) => TeachingChange | undefined {
  const was = practiceLessons(earlier.index);
  const is = practiceLessons(later.index);
  return (code) => {
    const before = firstPlace(was.get(code), earlier);
    const after = firstPlace(is.get(code), later);
    if ((before === undefined) === (after === undefined)) return undefined;
    return { change: after === undefined ? 'lost' : 'gained', before, after };
  };
}

/** The first lesson that names each practice. */
function practiceLessons(index: Index): ReadonlyMap<string, Teaching> {
  const { lessons } = outline(index);
  return new Map(
    coverage(index).practices.flatMap(({ standard, lessons: [first = ''] }) => {
      const facts = lessons.get(first)?.facts;
      return facts === undefined ? [] : [[standard.code, facts] as const];
    }),
  );
}

function firstPlace(teaching: Teaching | undefined, { index, place }: State): FirstPlace | undefined {
  if (teaching === undefined) return undefined;
  const { kind, id, title, path } = teaching;
  return { kind, id, title, place: place(documentName(path, index)) };
}
