import type { Catalogue, Standard, StandardLink, StandardType } from '../../standards/standard.ts';
import { type Fields, fieldsOf, gradesOf, listOf, oneOf, textOf, textsOf } from '../fields.ts';
import type { Kind } from '../kind.ts';

const types = [
  'domain',
  'cluster',
  'standard',
  'component',
  'practice',
] as const satisfies readonly StandardType[];

/** A project's own list is a catalogue like any other. */
export interface StandardsData {
  readonly catalogue: Catalogue | undefined;
}

export const standards: Kind<StandardsData> = {
  name: 'list of standards',
  extract(fields) {
    const id = textOf(fields['id']);
    if (id === undefined) return { catalogue: undefined };
    const rows = listOf(fields['standards']).map(fieldsOf);
    const codes = new Set(rows.flatMap((row) => textOf(row['code']) ?? []));
    return {
      catalogue: {
        id,
        title: textOf(fields['title']) ?? id,
        license: textOf(fields['license']),
        attribution: textOf(fields['attribution']),
        standards: rows.flatMap((row) => standard(row, id, codes)),
      },
    };
  },
};

/** @param own - the codes of the list. */
function standard(fields: Fields, catalogue: string, own: ReadonlySet<string>): Catalogue['standards'] {
  const code = textOf(fields['code']);
  if (code === undefined) return [];
  const statement = textOf(fields['statement']);
  const parent = textOf(fields['parent']);
  const prerequisites = textsOf(fields['prerequisites']);
  const isElsewhere = (other: string): boolean => !own.has(other);
  return [
    {
      code,
      catalogue,
      type: oneOf(types, fields['type']) ?? 'standard',
      parent,
      grades: gradesOf(fields['grades']),
      label: textOf(fields['label']) ?? statement ?? code,
      statement,
      guid: undefined,
      uri: undefined,
      emphasis: undefined,
      fluency: false,
      prerequisites,
      related: [],
      // What is not in the list may be written in any form, and is found once all catalogues are known.
      ...linked('partOf', parent === undefined ? [] : [parent].filter(isElsewhere)),
      ...linked('prerequisitesElsewhere', prerequisites.filter(isElsewhere)),
      ...linked('exactMatches', textsOf(fields['same-as'])),
      ...linked('replacedBy', textsOf(fields['replaced-by'])),
    },
  ];
}

type LinkList = 'partOf' | 'prerequisitesElsewhere' | 'exactMatches' | 'replacedBy';

/** Links by code alone; none where there is no code. */
function linked(list: LinkList, codes: readonly string[]): Pick<Standard, LinkList> {
  const link = (code: string): StandardLink => ({ code, title: undefined, guid: undefined, uri: undefined });
  return codes.length === 0 ? {} : { [list]: codes.map(link) };
}
