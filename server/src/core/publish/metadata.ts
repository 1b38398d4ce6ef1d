/**
 * What a page says of itself to machines: schema.org (LRMI) for search engines and repositories of open lessons,
 * and Open Graph for those who share a link. Everything in it is also on the page.
 */
import type { Course, DefinedTerm, LearningResource, WithContext } from 'schema-dts';
import type { Facts } from '../kinds/facts.ts';
import { fieldsOf, textOf, textsOf } from '../kinds/fields.ts';
import { homeAddress } from './addresses.ts';
import { type Html, html, trustedHtml } from './html.ts';
import type { Page } from './page.ts';

/** @param facts - of the document that the page shows, if it shows one. */
export function metadata(
  page: Page,
  title: string,
  document: unknown,
  facts: Facts | undefined,
): readonly Html[] {
  const { publication, path } = page;
  const { base, title: siteTitle } = publication;
  const description = descriptionOf(document);
  const url = base === undefined ? undefined : base + (path === homeAddress ? '' : encodeURI(path));
  const properties = [
    ['og:title', title],
    ['og:site_name', siteTitle],
    ['og:type', path === homeAddress ? 'website' : 'article'],
    ['og:description', description],
    ['og:url', url],
  ] as const;
  const data = facts === undefined ? undefined : linkedData(page, facts, document, url);
  return [
    url === undefined ? html`` : html`<link rel="canonical" href="${url}">\n`,
    ...properties.map(([property, content]) =>
      content === undefined ? html`` : html`<meta property="${property}" content="${content}">\n`,
    ),
    data === undefined ? html`` : html`<script type="application/ld+json">${json(data)}</script>\n`,
  ];
}

export function descriptionOf(document: unknown): string | undefined {
  const text = textOf(fieldsOf(document)['summary'])?.replace(/\s+/g, ' ').trim();
  return text === undefined || text === '' ? undefined : text.slice(0, 300);
}

/** Nothing in it can end the element that it stands in. */
function json(value: unknown): Html {
  const escapes: Readonly<Record<string, string>> = { '<': '\\u003c', '>': '\\u003e', '&': '\\u0026' };
  return trustedHtml(JSON.stringify(value).replace(/[<>&]/g, (sign) => escapes[sign] ?? ''));
}

function linkedData(
  page: Page,
  facts: Facts,
  document: unknown,
  url: string | undefined,
): WithContext<LearningResource> | WithContext<Course> | undefined {
  const { index, language } = page.publication;
  const fields = fieldsOf(document);
  const authors = textsOf(fields['authors']);
  const license = textOf(fields['license']);
  const description = descriptionOf(document);
  const shared = {
    name: facts.title,
    ...(description === undefined ? {} : { description }),
    ...(url === undefined ? {} : { '@id': url, url }),
    inLanguage: textOf(fields['language']) ?? language,
    ...(license === undefined ? {} : { license }),
    ...(authors.length === 0
      ? {}
      : { author: authors.map((name) => ({ '@type': 'Organization' as const, name })) }),
  };
  const curriculum = index.all('curriculum')[0];
  switch (facts.kind) {
    case 'curriculum':
      return {
        '@context': 'https://schema.org',
        '@type': 'Course',
        ...shared,
        educationalLevel: facts.data.grades.map((grade) => gradeTerm(grade)),
        ...(facts.data.subject === undefined ? {} : { about: facts.data.subject }),
      };
    case 'unit':
      return {
        '@context': 'https://schema.org',
        '@type': 'LearningResource',
        ...shared,
        learningResourceType: 'unit plan',
        ...(facts.data.grade === undefined ? {} : { educationalLevel: gradeTerm(facts.data.grade) }),
        ...(facts.data.days === undefined ? {} : { timeRequired: `P${facts.data.days}D` }),
        teaches: terms(page, facts, 'addressing'),
      };
    case 'lesson':
      return {
        '@context': 'https://schema.org',
        '@type': 'LearningResource',
        ...shared,
        learningResourceType: 'lesson plan',
        ...(curriculum === undefined
          ? {}
          : { educationalLevel: curriculum.data.grades.map((grade) => gradeTerm(grade)) }),
        ...(facts.data.minutes === undefined ? {} : { timeRequired: `PT${facts.data.minutes}M` }),
        teaches: terms(page, facts, 'addressing'),
      };
    case 'assessment':
      return {
        '@context': 'https://schema.org',
        '@type': 'LearningResource',
        ...shared,
        learningResourceType: 'assessment',
        ...(facts.data.minutes === undefined ? {} : { timeRequired: `PT${facts.data.minutes}M` }),
        assesses: terms(page, facts, 'assesses'),
      };
    default:
      return undefined;
  }
}

function gradeTerm(grade: string): string {
  return grade === 'K' ? 'Kindergarten' : `Grade ${grade}`;
}

/** The standards that a document names in a role, each with its code and its address. */
function terms(page: Page, facts: Facts, role: 'addressing' | 'assesses'): DefinedTerm[] {
  const { standards } = page.publication.index;
  const named = facts.references.filter((reference) => reference.role === role);
  const found = new Set(named.flatMap(({ id }) => standards.find(id).standards));
  return [...found].map(({ code, label, uri, catalogue }) => ({
    '@type': 'DefinedTerm',
    termCode: code,
    name: label,
    inDefinedTermSet: standards.catalogues.find(({ id }) => id === catalogue)?.title ?? catalogue,
    ...(uri === undefined ? {} : { url: uri }),
  }));
}
