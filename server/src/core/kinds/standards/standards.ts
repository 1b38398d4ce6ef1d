import type { Catalogue, StandardType } from '../../standards/standard.ts';
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
    return {
      catalogue: {
        id,
        title: textOf(fields['title']) ?? id,
        license: textOf(fields['license']),
        attribution: textOf(fields['attribution']),
        standards: listOf(fields['standards']).flatMap((value) => standard(fieldsOf(value), id)),
      },
    };
  },
};

function standard(fields: Fields, catalogue: string): Catalogue['standards'] {
  const code = textOf(fields['code']);
  if (code === undefined) return [];
  const statement = textOf(fields['statement']);
  return [
    {
      code,
      catalogue,
      type: oneOf(types, fields['type']) ?? 'standard',
      parent: textOf(fields['parent']),
      grades: gradesOf(fields['grades']),
      label: textOf(fields['label']) ?? statement ?? code,
      statement,
      guid: undefined,
      uri: undefined,
      emphasis: undefined,
      fluency: false,
      prerequisites: textsOf(fields['prerequisites']),
      related: [],
    },
  ];
}
