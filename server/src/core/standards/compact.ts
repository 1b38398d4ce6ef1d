/**
 * The compact form in which built-in catalogues are kept, and its reader.
 *
 * Facts stand in tables by subject, and whatever follows from a rule is left out: the parent follows from
 * the code, grades and emphasis pass down the tree, notation and address follow from the code and the type.
 * A list of codes is one string with spaces.
 */
import type { Catalogue, Emphasis, Standard, StandardType } from './standard.ts';

/** One standard: the letter of its type, its code, our label, and its GUID where it has one. */
export type CompactRow = readonly [type: string, code: string, label: string, guid?: string];

export interface CompactCatalogue {
  readonly id: string;
  readonly title: string;
  readonly license: string;
  readonly attribution: string;
  readonly note: string;
  /** For each type that has official names: what goes before the code, and before it in an address. */
  readonly official: Readonly<Partial<Record<StandardType, readonly [notation: string, uri: string]>>>;
  /** Codes by grade or span of grades (`4`, `9-12`); all below a code that is named has the same. */
  readonly grades: Readonly<Record<string, string>>;
  /** Codes by emphasis; all below a code that is named has the same. */
  readonly emphasis?: Readonly<Partial<Record<Emphasis, string>>>;
  readonly fluency?: string;
  /** For a code, the codes that are taught before it. */
  readonly prerequisites?: Readonly<Record<string, string>>;
  /** For a code, the codes related to it, of this catalogue or another. A pair of this catalogue stands under both. */
  readonly related?: Readonly<Record<string, string>>;
  /** For a catalogue that groups the standards of others: their ids, and the codes under each of its own. */
  readonly groups?: {
    readonly of: readonly string[];
    readonly under: Readonly<Record<string, string>>;
  };
  /** In catalogue order: a parent before what is below it. */
  readonly standards: readonly CompactRow[];
}

const types: Readonly<Record<string, StandardType>> = {
  d: 'domain',
  c: 'cluster',
  s: 'standard',
  p: 'component',
  m: 'practice',
  a: 'anchor',
};

/** How far down the tree each type stands. */
const ranks: Readonly<Record<StandardType, number>> = {
  domain: 0,
  practice: 0,
  cluster: 1,
  standard: 2,
  anchor: 2,
  component: 3,
};

/** One empty list for all: there are thousands. */
const none: readonly string[] = [];

/** All grades in order, kindergarten first. */
const grades: readonly string[] = ['K', ...Array.from({ length: 12 }, (_, index) => `${index + 1}`)];

/** The catalogue that a compact form stands for, without those it groups. A row of an unknown type is left out. */
export function readCompact(compact: CompactCatalogue): Catalogue {
  const gradesOf = byCode(compact.grades, gradeSpan);
  // The cast is safe: the keys of this table are typed, and Object.entries forgets it.
  const emphasisOf = byCode(compact.emphasis ?? {}, (emphasis) => emphasis as Emphasis);
  const fluent = new Set(codes(compact.fluency));
  const standards: Standard[] = [];
  // What a row stands below, the nearest last, and the paths of its headings in addresses.
  const line: Standard[] = [];
  const paths: string[] = [];
  for (const row of compact.standards) {
    const type = types[row[0]];
    const code = row[1];
    if (type === undefined) continue;
    while (line.length > 0 && !isAbove(line[line.length - 1], type, code)) line.pop();
    const above = line[line.length - 1];
    const official = compact.official[type];
    // In an official address each part of the code is a step: `4/NF/B/3/a`, `HSA/SSE/A/1`, `RL/9-10/1`.
    const step =
      above === undefined
        ? code.replaceAll('.', '/')
        : `/${code.slice(above.code.length + (type === 'component' ? 0 : 1))}`;
    const path = above?.uri === undefined ? (paths[line.length - 1] ?? '') + step : '';
    const standard: Standard = {
      code,
      notation: official === undefined ? undefined : official[0] + code,
      catalogue: compact.id,
      type,
      parent: above?.code,
      grades: gradesOf.get(code) ?? above?.grades ?? none,
      label: row[2],
      statement: undefined,
      guid: row[3],
      uri:
        official === undefined ? undefined : above?.uri === undefined ? official[1] + path : above.uri + step,
      emphasis: emphasisOf.get(code) ?? above?.emphasis,
      fluency: fluent.has(code),
      prerequisites: codes(compact.prerequisites?.[code]),
      related: codes(compact.related?.[code]),
    };
    line.push(standard);
    paths[line.length - 1] = path;
    standards.push(standard);
  }
  const { id, title, license, attribution, note } = compact;
  return { id, title, license, attribution, note, standards };
}

/** Whether the last standard or heading is the one that a row stands below. Headings may stand below headings. */
function isAbove(last: Standard | undefined, type: StandardType, code: string): boolean {
  if (last === undefined || ranks[last.type] > ranks[type]) return false;
  if (ranks[last.type] < ranks[type]) return true;
  return type === 'domain' && code.startsWith(last.code) && /[.-]/.test(code[last.code.length] ?? '');
}

/** The grades of `4` or of a span such as `9-12`. */
function gradeSpan(span: string): readonly string[] {
  const [first = '', last = first] = span.split('-');
  return grades.slice(grades.indexOf(first), grades.indexOf(last) + 1);
}

/** Turns a table of lists of codes around: what each code is listed under. */
function byCode<T>(table: Readonly<Record<string, string>>, meaning: (key: string) => T): Map<string, T> {
  const values = new Map<string, T>();
  for (const [key, list] of Object.entries(table)) {
    const value = meaning(key);
    for (const code of codes(list)) values.set(code, value);
  }
  return values;
}

/** The codes of a list. */
export function codes(list: string | undefined): readonly string[] {
  return list === undefined || list === '' ? none : list.split(' ');
}
