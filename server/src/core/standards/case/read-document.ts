/** The CFDocument and the definitions of a package: what is said of the framework as a whole. */
import { type Fields, fieldsOf, isObject, named, objectsOf, otherFields, textOf, textsOf } from './fields.ts';
import type { CaseDocument, CaseLicense } from './imported.ts';
import { statementText } from './statement.ts';
import type { Warnings } from './warnings.ts';
import { linkOf, type WrittenLink } from './written-link.ts';

export interface DocumentReading {
  readonly document: CaseDocument;
  /** Whether the statements are Markdown already, as in a package that this project wrote. */
  readonly isOwn: boolean;
  /** Titles of item types and of groupings of associations, by identifier. */
  readonly titles: ReadonlyMap<string, string>;
}

/** Used where a package names its framework nowhere. */
const untitled = 'Imported standards';

const read = new Set(
  'identifier uri title creator publisher description language subject version adoptionStatus licenseURI caseVersion CFPackageURI'.split(
    ' ',
  ),
);

export function readDocument(root: Fields, warnings: Warnings): DocumentReading {
  const definitions = fieldsOf(root.get('CFDefinitions'), `${root.pointer}/CFDefinitions`, warnings.add);
  const fields = fieldsOf(root.get('CFDocument'), `${root.pointer}/CFDocument`, warnings.add);
  const titles = new Map<string, string>();
  for (const kind of ['CFItemTypes', 'CFAssociationGroupings']) {
    for (const definition of definitions === undefined ? [] : objectsOf(definitions, kind, warnings.add)) {
      const identifier = textOf(definition, 'identifier');
      const title = textOf(definition, 'title');
      if (identifier !== undefined && title !== undefined) titles.set(identifier.toLowerCase(), title);
    }
  }
  if (fields === undefined) {
    root.warn(
      'missing',
      'CFDocument',
      `The package has no CFDocument, so nothing says what framework this is; it is called ${untitled}.`,
    );
    return { document: emptyDocument, isOwn: false, titles };
  }
  const title = textOf(fields, 'title');
  if (title === undefined)
    fields.warn('missing', 'title', `The document has no title; it is called ${untitled}.`);
  if (textOf(fields, 'identifier') === undefined)
    fields.warn(
      'missing',
      'identifier',
      'The document has no identifier, so a newer version of it cannot be told from another document.',
    );
  linkOf(fields, 'CFPackageURI');
  const description = textOf(fields, 'description');
  const document: CaseDocument = {
    identifier: textOf(fields, 'identifier'),
    uri: textOf(fields, 'uri'),
    title: title === undefined ? untitled : title.replace(/\s+/g, ' '),
    creator: textOf(fields, 'creator'),
    publisher: textOf(fields, 'publisher'),
    description: description === undefined || isOwn(fields) ? description : statementText(description),
    language: textOf(fields, 'language'),
    subjects: textsOf(fields, 'subject'),
    version: textOf(fields, 'version'),
    adoptionStatus: textOf(fields, 'adoptionStatus'),
    license: licenseOf(fields, definitions, warnings),
    caseVersion: textOf(fields, 'caseVersion'),
    other: otherFields(fields, read),
  };
  return { document, isOwn: isOwn(fields), titles };
}

export const emptyDocument: CaseDocument = {
  identifier: undefined,
  uri: undefined,
  title: untitled,
  creator: undefined,
  publisher: undefined,
  description: undefined,
  language: undefined,
  subjects: [],
  version: undefined,
  adoptionStatus: undefined,
  license: undefined,
  caseVersion: undefined,
  other: {},
};

/** Whether the package was written by `writeCase`, which leaves a mark. */
function isOwn(fields: Fields): boolean {
  const extensions = fields.get('extensions');
  const own =
    isObject(extensions) && Object.hasOwn(extensions, 'throughline') ? extensions['throughline'] : undefined;
  return isObject(own) && own['text'] === 'markdown';
}

/** The licence, its text from the definitions. Some packages write a text of their own under another name. */
function licenseOf(
  fields: Fields,
  definitions: Fields | undefined,
  warnings: Warnings,
): CaseLicense | undefined {
  const key = named(fields, 'licenseURI', ['license', 'licence', 'rights']);
  if (key !== 'licenseURI' && typeof fields.get(key) === 'string') {
    return { title: textOf(fields, key), uri: undefined, text: undefined };
  }
  const link = linkOf(fields, key);
  if (link === undefined) return undefined;
  const defined =
    definitions === undefined ? undefined : definition(definitions, 'CFLicenses', link, warnings);
  return {
    title: link.title ?? (defined && textOf(defined, 'title')),
    uri: link.uri,
    text: defined && textOf(defined, 'licenseText'),
  };
}

function definition(
  definitions: Fields,
  kind: string,
  link: WrittenLink,
  warnings: Warnings,
): Fields | undefined {
  const isMeant = (key: string, value: string | undefined, candidate: Fields): boolean =>
    value !== undefined && String(candidate.get(key)).toLowerCase() === value.toLowerCase();
  return objectsOf(definitions, kind, warnings.add).find(
    (candidate) => isMeant('identifier', link.identifier, candidate) || isMeant('uri', link.uri, candidate),
  );
}

/** Whom to credit: who has authority over the framework, and who publishes it. */
export function attributionOf({ title, creator, publisher }: CaseDocument): string | undefined {
  const names = [...new Set([creator, publisher])].filter((name) => name !== undefined);
  return names.length === 0 ? undefined : `${title}, ${names.join(', ')}`;
}

/** An id from a title: small letters, digits and hyphens. */
export function idOfTitle(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let id = '';
  for (const word of words) {
    if (id !== '' && id.length + word.length >= longestId) break;
    id += `${id && '-'}${word}`;
  }
  return id.slice(0, longestId) || 'imported-standards';
}

const longestId = 60;
