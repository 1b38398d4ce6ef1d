/**
 * What a page says of itself in the words of schema.org and LRMI: what it is part of, what it teaches or assesses,
 * for whom, how long it takes, and on which terms it may be used.
 */
import type { Course, DefinedTerm, LearningResource, WithContext } from 'schema-dts';
import type { Facts } from '../kinds/facts.ts';
import { fieldsOf, textOf, textsOf } from '../kinds/fields.ts';
import { homeAddress } from './addresses.ts';
import { descriptionOf } from './description.ts';
import type { Page } from './page.ts';
import { unitOf } from './parts/around.ts';

/** @param url - the address of the page on the web, where it is known. */
export function linkedData(
  page: Page,
  facts: Facts,
  document: unknown,
  url: string | undefined,
): WithContext<LearningResource> | WithContext<Course> | undefined {
  const shared = ofDocument(page, facts, document, url);
  const resource = {
    '@context': 'https://schema.org',
    '@type': 'LearningResource',
    ...shared,
    ...partOf(page, facts),
  } as const;
  switch (facts.kind) {
    case 'curriculum':
      return {
        '@context': 'https://schema.org',
        '@type': 'Course',
        ...shared,
        ...(facts.data.subject === undefined ? {} : { about: facts.data.subject }),
      };
    case 'unit':
      return {
        ...resource,
        learningResourceType: 'unit plan',
        ...(facts.data.days === undefined ? {} : { timeRequired: `P${facts.data.days}D` }),
        teaches: terms(page, facts, 'addressing'),
      };
    case 'lesson':
      return {
        ...resource,
        learningResourceType: 'lesson plan',
        ...minutes(facts.data.minutes),
        teaches: terms(page, facts, 'addressing'),
      };
    case 'assessment':
      return {
        ...resource,
        learningResourceType: 'assessment',
        ...minutes(facts.data.minutes),
        assesses: terms(page, facts, 'assesses'),
      };
    default:
      return undefined;
  }
}

function ofDocument({ publication }: Page, facts: Facts, document: unknown, url: string | undefined) {
  const fields = fieldsOf(document);
  const authors = textsOf(fields['authors']);
  const curriculum = publication.index.all('curriculum')[0];
  const license = textOf(fields['license']) ?? curriculum?.data.license;
  const description = descriptionOf(document);
  const unit = facts.kind === 'unit' ? facts : unitOf(publication, facts);
  const grades = unit?.data.grade === undefined ? curriculum?.data.grades : [unit.data.grade];
  return {
    name: facts.title,
    ...(description === undefined ? {} : { description }),
    ...(url === undefined ? {} : { '@id': url, url }),
    inLanguage: textOf(fields['language']) ?? publication.language,
    ...(license === undefined ? {} : { license: licenseAddress(license) }),
    ...(grades === undefined ? {} : { educationalLevel: grades.map(gradeTerm) }),
    ...(authors.length === 0
      ? {}
      : { author: authors.map((name) => ({ '@type': 'Organization' as const, name })) }),
  };
}

/** The unit of a lesson or an assessment; of a unit, the curriculum. */
function partOf({ publication }: Page, facts: Facts): Pick<LearningResourceLeaf, 'isPartOf'> {
  const { base, addresses, index } = publication;
  const whole = facts.kind === 'unit' ? index.all('curriculum')[0] : unitOf(publication, facts);
  if (whole === undefined) return {};
  const path = whole.kind === 'curriculum' ? homeAddress : addresses.page(whole.path);
  const url =
    base === undefined || path === undefined
      ? {}
      : { url: path === homeAddress ? base : base + encodeURI(path) };
  return {
    isPartOf:
      whole.kind === 'curriculum'
        ? { '@type': 'Course', name: whole.title, ...url }
        : { '@type': 'LearningResource', name: whole.title, ...url },
  };
}

type LearningResourceLeaf = Extract<LearningResource, { '@type': 'LearningResource' }>;

function minutes(count: number | undefined): { readonly timeRequired?: string } {
  return count === undefined ? {} : { timeRequired: `PT${count}M` };
}

/** The address of a license of Creative Commons, which programs know; any other as it is written. */
function licenseAddress(license: string): string {
  const [, terms, version] = /^CC[- ](BY(?:-(?:NC|ND|SA))*)[- ](\d\.\d)$/i.exec(license) ?? [];
  if (terms !== undefined) return `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`;
  return /^CC0(?:-1\.0)?$/i.test(license) ? 'https://creativecommons.org/publicdomain/zero/1.0/' : license;
}

function gradeTerm(grade: string): string {
  return grade === 'K' ? 'Kindergarten' : `Grade ${grade}`;
}

/** The standards that a document names in a role, each with its code and its address: its own, or its page here. */
function terms({ publication }: Page, facts: Facts, role: 'addressing' | 'assesses'): DefinedTerm[] {
  const { index, base } = publication;
  const { standards } = index;
  const named = facts.references.filter((reference) => reference.role === role);
  const found = new Set(named.flatMap(({ id }) => standards.find(id).standards));
  return [...found].map(({ code, label, uri, catalogue }) => {
    const path = publication.standardPages().get(code);
    const url = uri ?? (base === undefined || path === undefined ? undefined : base + encodeURI(path));
    return {
      '@type': 'DefinedTerm',
      termCode: code,
      name: label,
      inDefinedTermSet: standards.catalogues.find(({ id }) => id === catalogue)?.title ?? catalogue,
      ...(url === undefined ? {} : { url }),
    };
  });
}
