/**
 * Derives the facts of the mathematics standards (codes, tree, grades, GUIDs, emphasis, fluency, edges) from
 * the reference data, and mends its known faults. No official statement passes through.
 */
import type { CompactCatalogue, CompactRow } from '../src/core/standards/compact.ts';
import { canonicalCode } from '../src/core/standards/grammar.ts';
import type { ReferenceEdges, ReferenceEmphasis, ReferenceNode, ReferencePair } from './reference.ts';
import { bothWays, labelled, table } from './tables.ts';

export interface MathReference {
  readonly nodes: readonly ReferenceNode[];
  readonly emphasis: readonly ReferenceEmphasis[];
  readonly edges: ReferenceEdges;
}

interface Fact {
  readonly letter: string;
  readonly code: string;
  readonly guid: string | undefined;
}

const content = ['CCSS.Math.Content.', 'http://corestandards.org/Math/Content/'] as const;
const practice = ['CCSS.Math.Practice.', 'http://corestandards.org/Math/Practice/'] as const;

/** Domains in the order of the published standards. The data goes by domain; teachers go by grade. */
const grades = 'K 1 2 3 4 5 6 7 8'.split(' ');
const domains = 'CC OA NBT NF MD RP NS EE F G SP'.split(' ');
const highSchool: Readonly<Record<string, string>> = {
  HSN: 'RN Q CN VM',
  HSA: 'SSE APR CED REI',
  HSF: 'IF BF LE TF',
  HSG: 'CO SRT C GPE GMD MG',
  HSS: 'ID IC CP MD',
};

/** Fluency expected by the end of a grade (K-8 Publishers' Criteria for the mathematics standards). */
const fluency =
  'K.OA.A.5 1.OA.C.6 2.OA.B.2 2.NBT.B.5 3.OA.C.7 3.NBT.A.2 4.NBT.B.4 5.NBT.B.5 6.NS.B.2 6.NS.B.3';

/** The catalogue of mathematics. Throws where the reference data and the labels do not fit together. */
export function ccssMath(reference: MathReference, labels: ReadonlyMap<string, string>): CompactCatalogue {
  const facts = inOrder(reference.nodes.flatMap(fact));
  const codes = facts.map(({ code }) => code);
  const labelOf = labelled('ccss-math.tsv', codes, labels);
  return {
    id: 'ccss-math',
    title: 'Common Core State Standards for Mathematics',
    license: 'CC-BY-3.0-US AND CC0-1.0 AND MIT',
    attribution:
      'Codes, structure, grades and identifiers are facts derived from ASN document D10003FB of the ' +
      'Achievement Standards Network (CC BY 3.0 US). Emphasis, prerequisites and related standards are ' +
      'derived from the coherence map of Achieve the Core (CC0). Labels are written for Throughline (MIT) ' +
      'and are not the official statements. The standards are © Copyright 2010 National Governors ' +
      'Association Center for Best Practices and Council of Chief State School Officers. All rights reserved.',
    note:
      'Left out, since no source states it: the emphasis of high school standards, and what comes before or is ' +
      'related to HSN-VM, HSS-MD, HSA-REI.C.8, HSA-REI.C.9 and HSF-BF.A.1c.',
    official: { practice, cluster: content, standard: content, component: content },
    grades: gradeTable(codes),
    emphasis: table(
      reference.emphasis.flatMap(({ code, emphasis }): ReferencePair[] =>
        emphasis === null ? [] : [[emphasis, canonical(code)]],
      ),
      codes,
    ),
    fluency,
    prerequisites: table(
      reference.edges.prerequisite.map(([before, after]) => [canonical(after), canonical(before)]),
      codes,
    ),
    related: table(
      bothWays(reference.edges.related.map(([one, other]) => [canonical(one), canonical(other)])),
      codes,
    ),
    standards: facts.map(({ letter, code, guid }): CompactRow => {
      const row = [letter, code, labelOf(code)] as const;
      return guid === undefined ? row : [...row, guid];
    }),
  };
}

/** What a node of the data says; nothing for a heading, which has no code there. */
function fact(node: ReferenceNode): readonly Fact[] {
  if (node.code === undefined) return [];
  // Cluster 5.MD.B is coded 5.MD.B.2 and has the GUID and address of that standard. Its own GUID is unknown.
  if (node.id === 'S2390253') return [{ letter: 'c', code: '5.MD.B', guid: undefined }];
  const code = canonical(node.code);
  // 7.SP.C.7 has neither GUID nor address; the address follows from the rule. Some GUIDs are partly lower case.
  return [{ letter: letterOf(code, node.label), code, guid: node.guid?.toUpperCase() }];
}

function letterOf(code: string, label: string | undefined): string {
  if (code.startsWith('MP')) return 'm';
  if (label === 'Cluster') return 'c';
  if (label === 'Standard') return 's';
  if (label === 'Component') return 'p';
  throw new Error(`${code} has the unknown type ${label}.`);
}

/**
 * Practices, then grade by grade, then high school by category; a heading before what is below it. In the
 * data a domain such as Geometry has no code and spans grades; here it is a heading in each grade.
 */
function inOrder(facts: readonly Fact[]): readonly Fact[] {
  const headings = [
    ...grades.flatMap((grade) => domains.map((domain) => `${grade}.${domain}`)),
    ...Object.entries(highSchool).flatMap(([category, list]) => [
      category,
      ...list.split(' ').map((domain) => `${category}-${domain}`),
    ]),
  ];
  const below = (heading: string): readonly Fact[] =>
    facts.filter(({ code }) => headingOf(code) === heading).toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  const ordered = ['MP', ...headings].flatMap((code) => {
    const inside = below(code);
    if (code === 'MP') return inside;
    if (inside.length === 0 && !(code in highSchool)) return [];
    return [{ letter: 'd', code, guid: undefined }, ...inside];
  });
  const lost = facts.filter((one) => !ordered.includes(one));
  if (lost.length > 0) throw new Error(`In no known domain: ${lost.map(({ code }) => code).join(' ')}`);
  return ordered;
}

function headingOf(code: string): string {
  return /^(?:MP|HS\w-\w+|\w\.\w+)/.exec(code)?.[0] ?? '';
}

/** For sorting by letter and number: `B.9` before `B.10`. */
function key({ code }: Fact): string {
  return code.replace(/\d+/g, (digits) => digits.padStart(2, '0'));
}

function gradeTable(codes: readonly string[]): Readonly<Record<string, string>> {
  const list = (pattern: RegExp): string => codes.filter((code) => pattern.test(code)).join(' ');
  return Object.fromEntries([
    ...grades.map((grade) => [grade, list(new RegExp(`^${grade}\\.\\w+$`))]),
    ['9-12', list(/^HS\w$/)],
    ['K-12', list(/^MP/)],
  ]);
}

/** The canonical form: `4.NF.B.3a` for `CCSS.Math.Content.4.NF.B.3a` and `4.NF.B.3.a`, `HSG-C.A.1` for `G-C.A.1`. */
function canonical(text: string): string {
  const code = canonicalCode(text);
  if (code === undefined) throw new Error(`${text} is not a code of the mathematics standards.`);
  return code;
}
