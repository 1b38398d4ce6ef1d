/** The CFItems of a package: what each says of itself. */
import { longestText } from '../lookup.ts';
import { plainLine } from '../plain-line.ts';
import { gradesOfLevels } from './education-levels.ts';
import { type Fields, named, objectsOf, otherFields, textOf, textsOf } from './fields.ts';
import type { Other } from './imported.ts';
import { guidOf, keyOf } from './nodes.ts';
import { statementText } from './statement.ts';
import type { Warnings } from './warnings.ts';
import { linkOf } from './written-link.ts';

export interface Item {
  readonly fields: Fields;
  readonly key: string;
  readonly identifier: string;
  readonly guid: string | undefined;
  readonly uri: string | undefined;
  /** The code that people see, as it is written. */
  readonly code: string | undefined;
  readonly enumeration: string | undefined;
  readonly label: string | undefined;
  readonly statement: string | undefined;
  readonly notes: string | undefined;
  readonly itemType: string | undefined;
  readonly grades: readonly string[];
  readonly otherLevels: readonly string[];
  readonly other: Other;
}

export interface ItemContext {
  readonly isOwn: boolean;
  readonly titles: ReadonlyMap<string, string>;
  readonly warnings: Warnings;
}

const read = new Set(
  'identifier uri humanCodingScheme listEnumeration abbreviatedStatement fullStatement notes educationLevel educationalLevel CFItemType CFItemTypeURI CFDocumentURI CFItemAssociationURI'.split(
    ' ',
  ),
);

/** The items in the order of the package. Of several with the same identifier the first counts. */
export function readItems(root: Fields, context: ItemContext): readonly Item[] {
  const items = new Map<string, Item>();
  for (const fields of objectsOf(root, 'CFItems', context.warnings.add)) {
    const item = readItem(fields, context);
    if (item === undefined) continue;
    const first = items.get(item.key);
    if (first === undefined) items.set(item.key, item);
    else
      fields.warn(
        'duplicate',
        'identifier',
        `The identifier ${item.identifier} is that of ${first.fields.pointer} already; the first item with it counts.`,
      );
  }
  return [...items.values()];
}

function readItem(fields: Fields, { isOwn, titles, warnings }: ItemContext): Item | undefined {
  const identifier = textOf(fields, 'identifier');
  if (identifier === undefined) {
    const name = textOf(fields, 'humanCodingScheme');
    fields.warn(
      'missing',
      'identifier',
      `The item ${name === undefined ? '' : `${name} `}has no identifier, so nothing can refer to it; it is left out.`,
    );
    return undefined;
  }
  linkOf(fields, 'CFDocumentURI');
  const convert = (text: string | undefined): string | undefined =>
    text === undefined || isOwn ? text : statementText(text) || undefined;
  const statement = convert(textOf(fields, 'fullStatement'));
  const short = convert(textOf(fields, 'abbreviatedStatement'));
  if (statement === undefined)
    fields.warn('missing', 'fullStatement', 'The item has no fullStatement, so it has no text to show.');
  const label = short ?? statement;
  const levelKey = named(fields, 'educationLevel', ['educationalLevel']);
  const levels = gradesOfLevels(textsOf(fields, levelKey));
  for (const level of levels.unknown) {
    warnings.add(
      'level',
      `${fields.pointer}/${levelKey}`,
      `The level of education ‘${level.slice(0, 60)}’ is none that CASE packages use (KG, 01 to 12, and others of CEDS); it stands for no grade.`,
    );
  }
  return {
    fields,
    key: keyOf(identifier),
    identifier,
    guid: guidOf(identifier),
    uri: textOf(fields, 'uri'),
    code: codeOf(fields),
    enumeration: textOf(fields, 'listEnumeration'),
    label: label === undefined || isOwn ? label : plainLine(label),
    statement,
    notes: convert(textOf(fields, 'notes')),
    itemType: typeOf(fields, titles),
    grades: levels.grades,
    otherLevels: levels.others,
    other: otherFields(fields, read),
  };
}

function codeOf(fields: Fields): string | undefined {
  const code = textOf(fields, 'humanCodingScheme')?.replace(/\s+/g, ' ');
  if (code === undefined || code.length <= longestText) return code;
  fields.warn(
    'code',
    'humanCodingScheme',
    `The code has ${code.length} characters, more than the ${longestText} that a curriculum can write; it is not used.`,
  );
  return undefined;
}

/** The title of the item's type: CFItemType, or else what CFItemTypeURI leads to. */
function typeOf(fields: Fields, titles: ReadonlyMap<string, string>): string | undefined {
  const link = linkOf(fields, 'CFItemTypeURI');
  return textOf(fields, 'CFItemType') ?? link?.title ?? titles.get(link?.identifier?.toLowerCase() ?? '');
}
