/** The CFAssociations of a package: what leads to what, and as what. */
import { type Fields, integerOf, named, objectsOf, otherFields, textOf } from './fields.ts';
import type { Other } from './imported.ts';
import type { Node } from './nodes.ts';
import { statementText } from './statement.ts';
import type { Warnings } from './warnings.ts';
import { linkOf, type WrittenLink } from './written-link.ts';

export const associationTypes = [
  'isChildOf',
  'isPeerOf',
  'isPartOf',
  'exactMatchOf',
  'precedes',
  'isRelatedTo',
  'replacedBy',
  'exemplar',
  'hasSkillLevel',
  'isTranslationOf',
] as const;

export interface Association {
  readonly fields: Fields;
  /** One of the types above, or one of the publisher's own. */
  readonly type: string;
  readonly origin: Node;
  readonly destination: Node;
  readonly order: number | undefined;
  readonly group: string | undefined;
  readonly notes: string | undefined;
  readonly other: Other;
}

export interface AssociationContext {
  readonly find: (link: WrittenLink) => Node;
  readonly titles: ReadonlyMap<string, string>;
  readonly warnings: Warnings;
}

const read = new Set(
  'associationType originNodeURI originNodeIdentifier destinationNodeURI destinationNodeIdentifier sequenceNumber CFAssociationGroupingURI notes CFDocumentURI'.split(
    ' ',
  ),
);

/** Case and spaces aside, as in `Is Child Of`. */
const typesByLetters = new Map(associationTypes.map((type) => [type.toLowerCase(), type as string]));

/** The associations in the order of the package. One without a type, an origin or a destination is left out. */
export function readAssociations(root: Fields, context: AssociationContext): readonly Association[] {
  const types = new Map<string, string>();
  return objectsOf(root, 'CFAssociations', context.warnings.add).flatMap((fields) => {
    linkOf(fields, 'CFDocumentURI');
    const type = typeOf(fields, types);
    const origin = endOf(fields, 'originNode', context);
    const destination = endOf(fields, 'destinationNode', context);
    if (type === undefined || origin === undefined || destination === undefined) return [];
    const grouping = linkOf(fields, 'CFAssociationGroupingURI');
    const notes = textOf(fields, 'notes');
    return {
      fields,
      type,
      origin,
      destination,
      order: integerOf(fields, 'sequenceNumber'),
      group: grouping?.title ?? context.titles.get(grouping?.identifier?.toLowerCase() ?? ''),
      notes: notes === undefined ? undefined : statementText(notes),
      other: otherFields(fields, read),
    };
  });
}

function typeOf(fields: Fields, known: Map<string, string>): string | undefined {
  const written = textOf(fields, 'associationType');
  if (written === undefined) {
    fields.warn(
      'end',
      'associationType',
      'The association has no type, so nothing says what it means; it is left out.',
    );
    return undefined;
  }
  const type =
    known.get(written) ?? typesByLetters.get(written.toLowerCase().replace(/[^a-z]/g, '')) ?? written;
  known.set(written, type);
  if (type !== written) fields.warn('type', 'associationType', `The type ‘${written}’ is read as ${type}.`);
  else if (!typesByLetters.has(type.toLowerCase()) && !type.startsWith('ext:')) {
    fields.warn(
      'type',
      'associationType',
      `The type ‘${written.slice(0, 60)}’ is none that CASE has; the association is kept and not used.`,
    );
  }
  return type;
}

function endOf(fields: Fields, name: string, { find }: AssociationContext): Node | undefined {
  const key = named(fields, `${name}URI`, [`${name}Identifier`]);
  const link = linkOf(fields, key);
  if (link !== undefined && (link.identifier !== undefined || link.uri !== undefined)) return find(link);
  fields.warn('end', key, `The association has no ${name}URI that leads anywhere; it is left out.`);
  return undefined;
}
