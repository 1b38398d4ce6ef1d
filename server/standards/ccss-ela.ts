/**
 * Derives the facts of the English language arts and literacy standards (codes, tree, grades, GUIDs, anchors)
 * from the reference data, and mends its known faults. No official statement passes through.
 *
 * The headings of the data, such as Key Ideas and Details, have no code and are left out: teachers write a
 * strand and a grade, such as RL.4, and that is the heading here. The data states no prerequisites.
 */
import type { CompactCatalogue, CompactRow } from '../src/core/standards/compact.ts';
import { canonicalCode } from '../src/core/standards/grammar.ts';
import type { ReferenceNode, ReferencePair } from './reference.ts';
import { bothWays, groups, labelled, table } from './tables.ts';

const official = ['CCSS.ELA-Literacy.', 'http://corestandards.org/ELA-Literacy/'] as const;

/** The headings in catalogue order: anchors, then grade by grade, then literacy in the other subjects. */
const headings: readonly string[] = [
  ...'R W SL L'.split(' ').map((strand) => `CCRA.${strand}`),
  ...'K 1 2 3 4 5'.split(' ').flatMap((grade) => inGrade('RL RI RF W SL L', grade)),
  ...'6 7 8 9-10 11-12'.split(' ').flatMap((grade) => inGrade('RL RI W SL L', grade)),
  ...'6-8 9-10 11-12'.split(' ').flatMap((grade) => inGrade('RH RST WHST', grade)),
];

/**
 * The anchor set that a strand belongs to: the standards of a strand carry the numbers of their anchors, as
 * the introductions to the strands say. The foundational skills (RF) have no anchors.
 */
const anchorOf: Readonly<Record<string, string>> = {
  RL: 'CCRA.R',
  RI: 'CCRA.R',
  RH: 'CCRA.R',
  RST: 'CCRA.R',
  W: 'CCRA.W',
  WHST: 'CCRA.W',
  SL: 'CCRA.SL',
  L: 'CCRA.L',
};

interface Fact {
  readonly letter: string;
  readonly code: string;
  readonly guid: string | undefined;
}

/** The catalogue of English language arts. Throws where the reference data and the labels do not fit together. */
export function ccssEla(
  nodes: readonly ReferenceNode[],
  labels: ReadonlyMap<string, string>,
): CompactCatalogue {
  const facts = inOrder(nodes.flatMap(fact));
  const codes = facts.map(({ code }) => code);
  const labelOf = labelled('ccss-ela.tsv', codes, labels);
  return {
    id: 'ccss-ela',
    title:
      'Common Core State Standards for English Language Arts and Literacy in History/Social Studies, Science, ' +
      'and Technical Subjects',
    license: 'CC-BY-3.0-US AND MIT',
    attribution:
      'Codes, structure, grades and identifiers are facts derived from ASN document D10003FC of the ' +
      'Achievement Standards Network (CC BY 3.0 US). Labels are written for Throughline (MIT) and are not the ' +
      'official statements. The standards are © Copyright 2010 National Governors Association Center for Best ' +
      'Practices and Council of Chief State School Officers. All rights reserved.',
    note:
      'Each standard is related to the anchor standard of its number; the foundational reading skills have ' +
      'no anchors. Left out, since no source states it: which standards are taught before which.',
    official: { anchor: official, standard: official, component: official },
    grades: groups(headings, (heading) => (heading.startsWith('CCRA') ? 'K-12' : gradeOf(heading))),
    related: table(bothWays(facts.flatMap(withAnchor)), codes),
    standards: facts.map(({ letter, code, guid }): CompactRow => {
      const row = [letter, code, labelOf(code)] as const;
      return guid === undefined ? row : [...row, guid];
    }),
  };
}

/** What a node of the data says; nothing for a heading, which has no code there. */
function fact(node: ReferenceNode): readonly Fact[] {
  if (node.code === undefined) return [];
  // CCRA.L.6 stands twice, in two wordings and with one label: the node without a GUID gives way.
  if (node.id === 'S11437E7') return [];
  const code = canonicalCode(node.code);
  if (code === undefined)
    throw new Error(`${node.code} is not a code of the English language arts standards.`);
  return [{ letter: letterOf(code, node.label), code, guid: node.guid?.toUpperCase() }];
}

function letterOf(code: string, label: string | undefined): string {
  if (label === 'Component') return 'p';
  if (label === 'Standard') return code.startsWith('CCRA') ? 'a' : 's';
  throw new Error(`${code} has the unknown type ${label}.`);
}

/** Heading by heading, by number below it. In the data the standards go by number first, then by grade. */
function inOrder(facts: readonly Fact[]): readonly Fact[] {
  const ordered = headings.flatMap((code): readonly Fact[] => [
    { letter: 'd', code, guid: undefined },
    ...facts.filter((one) => headingOf(one.code) === code).toSorted((a, b) => (key(a) < key(b) ? -1 : 1)),
  ]);
  const lost = facts.filter((one) => !ordered.includes(one));
  if (lost.length > 0) throw new Error(`In no known strand: ${lost.map(({ code }) => code).join(' ')}`);
  return ordered;
}

function withAnchor({ letter, code }: Fact): readonly ReferencePair[] {
  const [strand = '', , number = ''] = code.split('.');
  const anchors = anchorOf[strand];
  return letter !== 's' || anchors === undefined ? [] : [[`${anchors}.${number}`, code]];
}

function inGrade(strands: string, grade: string): readonly string[] {
  return strands.split(' ').map((strand) => `${strand}.${grade}`);
}

function headingOf(code: string): string {
  return code.slice(0, code.lastIndexOf('.'));
}

function gradeOf(heading: string): string {
  return heading.slice(heading.indexOf('.') + 1);
}

/** For sorting by number: `RL.4.9` before `RL.4.10`. */
function key({ code }: Fact): string {
  return code.replace(/\d+/g, (digits) => digits.padStart(2, '0'));
}
