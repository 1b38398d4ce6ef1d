/** Small packages of standards (CASE), as files of a curriculum. */

interface PackageItem {
  readonly code: string;
  readonly statement?: string;
  readonly parent?: string;
  /** Other associations from the item: a type, and the code or the full identifier of what it leads to. */
  readonly links?: readonly (readonly [type: string, to: string])[];
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** The text of a package. Identifiers follow from the codes. */
export function packageText(
  title: string,
  items: readonly PackageItem[],
  document: Readonly<Record<string, unknown>> = {},
): string {
  const link = (to: string): object => ({ title: to, identifier: identifierOf(to), uri: uriOf(to) });
  const associations = items.flatMap(({ code, parent, links = [] }) => [
    ...(parent === undefined ? [] : [['isChildOf', code, parent] as const]),
    ...links.map(([type, to]) => [type, code, to] as const),
  ]);
  return JSON.stringify(
    {
      CFDocument: {
        identifier: identifierOf('document'),
        uri: uriOf('document'),
        title,
        creator: 'The state',
        ...document,
      },
      CFItems: items.map(({ code, statement = `All of ${code}.`, fields = {} }) => ({
        identifier: identifierOf(code),
        uri: uriOf(code),
        humanCodingScheme: code,
        fullStatement: statement,
        ...fields,
      })),
      CFAssociations: associations.map(([associationType, from, to], at) => ({
        identifier: identifierOf(`association ${at}`),
        uri: uriOf(`association ${at}`),
        associationType,
        originNodeURI: link(from),
        destinationNodeURI: link(to),
      })),
    },
    undefined,
    2,
  );
}

function uriOf(name: string): string {
  return `https://standards.example.org/${identifierOf(name)}`;
}

/** A name of 32 hexadecimal digits with hyphens is an identifier already. */
export function identifierOf(name: string): string {
  if (/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(name)) return name;
  const digits = [...name].map((letter) => letter.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  return `00000000-0000-4000-8000-${digits.slice(-12).padStart(12, '0')}`;
}
