/** A standard in a few lines of Markdown: what it asks, its place, and what this curriculum does with it. */
import { type CoverageState, coverageState, threads } from '../model/coverage.ts';
import { gradesInWords } from '../model/grades.ts';
import type { Index } from '../model/index.ts';
import { memoBy } from '../model/memo.ts';
import type { Standard } from '../standards/standard.ts';
import { listed, listedUpTo } from '../text/count.ts';
import { usesOf } from './standard-uses.ts';

const most = 6;

const coverageWords: Readonly<Record<CoverageState, string>> = {
  covered: 'taught, then assessed',
  'taught-only': 'taught, and no assessment measures it',
  'assessed-only': 'assessed, and no lesson teaches it',
  'out-of-order': 'assessed before it is taught',
  hollow: 'promised by a unit, and nothing in it carries it',
  unaddressed: 'nothing in this curriculum addresses it yet',
};

/** What is known of the standard by itself. */
export function describeStandard(standard: Standard, index: Index): string {
  const { standards } = index;
  const catalogue = standards.catalogues.find(({ id }) => id === standard.catalogue);
  const facts = [
    standard.grades.length === 0 ? undefined : sentence(gradesInWords(standard.grades)),
    standard.emphasis === undefined ? undefined : `${sentence(standard.emphasis)} work of the grade`,
    standard.fluency ? 'Asks for fluency' : undefined,
  ].filter((fact) => fact !== undefined);
  const above = [...standards.ancestors(standard.code)].reverse();
  return paragraphs([
    `**${standard.code}** ${standard.statement ?? escaped(standard.label)}`,
    facts.length === 0 ? undefined : `${facts.join(' · ')}`,
    above.length === 0 ? undefined : above.map(({ code, label }) => `${code} ${escaped(label)}`).join(' › '),
    named('Builds on', standard.prerequisites, index),
    named('Leads to', leadsTo(standard, index), index),
    named('Related', standard.related, index),
    catalogue === undefined ? undefined : `*${escaped(catalogue.title)}*`,
  ]);
}

/** With what this curriculum does with it. */
export function describeStandardHere(standard: Standard, index: Index): string {
  return describedHere(index, standard.code);
}

/** Kept, since a standard that thousands of documents name is pointed at again and again. */
const describedHere = memoBy((index: Index, code: string): string => {
  const standard = index.standards.get(code);
  if (standard === undefined) return '';
  const title = ({ facts }: { readonly facts: { readonly title: string } }): string => escaped(facts.title);
  const taught = usesOf(index, standard.code, ['addressing'], 'line').filter(
    ({ facts }) => facts.kind === 'lesson',
  );
  const assessed = usesOf(index, standard.code, ['assesses'], 'line');
  const isContent = standard.type === 'standard' || standard.type === 'component';
  const state = coverageState(threads(index), standard.code);
  return paragraphs([
    describeStandard(standard, index),
    '---',
    isContent ? `In this curriculum: ${coverageWords[state]}.` : undefined,
    taught.length === 0 ? undefined : `Taught in: ${listedUpTo(taught.map(title), most)}`,
    assessed.length === 0 ? undefined : `Assessed by: ${listedUpTo(assessed.map(title), most)}`,
  ]);
});

const followers = new WeakMap<object, ReadonlyMap<string, readonly string[]>>();

/** The codes of standards that have it among their prerequisites. */
export function leadsTo({ code }: Standard, { standards }: Index): readonly string[] {
  const known = followers.get(standards);
  if (known !== undefined) return known.get(code) ?? [];
  const all = new Map<string, string[]>();
  for (const standard of standards.all()) {
    for (const before of standard.prerequisites) {
      const own = all.get(before);
      if (own === undefined) all.set(before, [standard.code]);
      else own.push(standard.code);
    }
  }
  followers.set(standards, all);
  return all.get(code) ?? [];
}

function named(title: string, codes: readonly string[], { standards }: Index): string | undefined {
  if (codes.length === 0) return undefined;
  const shown = codes.slice(0, most).map((code) => {
    const label = standards.get(code)?.label;
    return label === undefined || label === code ? code : `${code} (${escaped(label)})`;
  });
  return `${title}: ${codes.length > most ? `${shown.join('; ')} and ${codes.length - most} more` : listed(shown)}`;
}

export function paragraphs(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}

/** Plain text in Markdown: signs that would be read as marks are taken as they are. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
