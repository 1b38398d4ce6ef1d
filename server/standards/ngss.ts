/**
 * Derives the facts of the science standards (performance expectations under their core ideas, grades, links
 * to the Common Core) from the reference data, and mends its known faults. No official statement passes
 * through. The data has neither GUIDs nor official addresses.
 */
import type { CompactCatalogue, CompactRow } from '../src/core/standards/compact.ts';
import { canonicalCode } from '../src/core/standards/grammar.ts';
import type { ReferenceNode, ReferencePair } from './reference.ts';
import { groups, labelled, table } from './tables.ts';

const letters: Readonly<Record<string, string>> = {
  'Disciplinary Core Idea': 'd',
  'Performance Expectation': 's',
};

/** The grades of what a code begins with, where that is no grade itself. */
const bands: Readonly<Record<string, string>> = { MS: '6-8', HS: '9-12' };

/** Links of the data that lead nowhere: to W.3.9, which begins in grade 4, and to a misspelt HSS-ID.B.6. */
const mended: Readonly<Record<string, string | undefined>> = {
  'W.3.9': undefined,
  'HSF-ID.B.6': 'HSS-ID.B.6',
};

/**
 * The catalogue of science. `linked` are the codes that it may link to. Throws where the reference data and
 * the labels do not fit together.
 */
export function ngss(
  nodes: readonly ReferenceNode[],
  linked: readonly string[],
  labels: ReadonlyMap<string, string>,
): CompactCatalogue {
  const codes = nodes.map(({ code = '' }) => code);
  const labelOf = labelled('ngss.tsv', codes, labels);
  return {
    id: 'ngss',
    title: 'Next Generation Science Standards',
    license: 'MIT',
    attribution:
      'Codes, structure, grades and links to the Common Core are facts derived from ASN document D2454348 of ' +
      'the Achievement Standards Network. Labels are written for Throughline (MIT) and are not the official ' +
      'statements, which are © National Academies Press. NGSS is a registered trademark of WestEd. Neither WestEd nor the lead states ' +
      'and partners that developed the Next Generation Science Standards were involved in the production of ' +
      'this product, and do not endorse it.',
    note:
      'Holds the performance expectations under their core ideas, related to Common Core standards where the ' +
      'science standards name them. Left out: component ideas such as PS2.A, science and engineering ' +
      'practices, and crosscutting concepts. Official identifiers and addresses are unknown.',
    official: {},
    grades: groups(
      codes.filter((_, index) => letterOf(nodes[index]) === 'd'),
      gradesOf,
    ),
    related: table(nodes.flatMap(links), [...codes, ...linked]),
    standards: nodes.map((node): CompactRow => {
      const code = node.code ?? '';
      return [letterOf(node), code, labelOf(code)];
    }),
  };
}

function letterOf(node: ReferenceNode | undefined): string {
  const letter = letters[node?.label ?? ''];
  if (letter === undefined) throw new Error(`${node?.code} has the unknown type ${node?.label}.`);
  return letter;
}

/** `K-2` of `K-2-ETS1`, `6-8` of `MS-PS1`. */
function gradesOf(heading: string): string {
  const start = heading.slice(0, heading.lastIndexOf('-'));
  return bands[start] ?? start;
}

function links({ code = '', alignTo = [] }: ReferenceNode): readonly ReferencePair[] {
  return alignTo.flatMap((address): ReferencePair[] => {
    const other = canonicalCode(address.replace(/^.*?corestandards\.org\//, ''));
    if (other === undefined) throw new Error(`${code} links to ${address}, which is no code.`);
    const link = other in mended ? mended[other] : other;
    return link === undefined ? [] : [[code, link]];
  });
}
