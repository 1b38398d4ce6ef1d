import { kindIds } from '../../kinds/all.ts';
import type { Facts } from '../../kinds/facts.ts';
import type { Reference } from '../../kinds/names.ts';
import { builtInIds } from '../../standards/built-in.ts';
import { builtInStandards } from '../../standards/built-in-standards.ts';
import type { Standards } from '../../standards/codes.ts';
import { nearest } from '../../standards/near.ts';
import type { Standard } from '../../standards/standard.ts';
import { sentenceStart } from '../../text/article.ts';
import { writeMeant } from '../mend.ts';
import { type AnyCurriculumRule, curriculumRule, type Report } from '../rule.ts';
import { standardName } from '../standard-name.ts';

export const unknownStandard: AnyCurriculumRule = curriculumRule({
  id: 'unknown-standard',
  summary: 'A code stands for no standard that is in force, or for more than one.',
  severity: 'error',
  kinds: kindIds,
  reads: ['standard'],
  *check(facts, index) {
    // A list that is not in force does not know its own codes either; that it is not is what has to be mended.
    if (facts.kind === 'standards' && !isInForce(facts, index.standards)) return;
    const references = facts.references.filter((reference) => reference.spaces[0] === 'standard');
    if (index.standards.catalogues.length === 0) {
      // One finding a file: the mistake is in one line of curriculum.yaml.
      for (const reference of references.slice(0, 1)) yield nothingInForce(reference);
      return;
    }
    for (const reference of references) {
      const { standards, pair } = index.standards.find(reference.id);
      if (standards.length === 0) yield unknown(reference, index.standards);
      else if (standards.length > 1 && !pair)
        yield ambiguous(
          reference,
          standards.map(({ code }) => code),
        );
    }
  },
});

function isInForce({ data }: Facts<'standards'>, standards: Standards): boolean {
  return standards.catalogues.some(({ id }) => id === data.catalogue?.id);
}

function placeOf(reference: Reference): Pick<Report, 'pointer' | 'within'> {
  return {
    pointer: reference.pointer,
    ...(reference.within === undefined ? {} : { within: reference.within }),
  };
}

function nothingInForce(reference: Reference): Report {
  return {
    ...placeOf(reference),
    message: `No code in this file can be checked, since none of the catalogues that curriculum.yaml names is known. Name a known one under 'standards' there, such as ${builtInIds[0]}.`,
  };
}

function unknown(reference: Reference, standards: Standards): Report {
  const place = placeOf(reference);
  const ids = standards.catalogues.map((catalogue) => catalogue.id);
  const catalogues = ids.length <= 3 ? oneOf(ids) : `any of the ${ids.length} catalogues in force`;
  const several = severalCodes(reference.id, standards);
  if (several.length > 1) {
    const glued = several.find((code) => /^-\S/.test(code));
    if (glued !== undefined)
      return {
        ...place,
        message: `A space is missing after the hyphen of '${glued}', so it is read as a part of the code before it, and nothing can connect to either. Write '- ${glued.slice(1)}'.`,
      };
    return {
      ...place,
      message: `'${reference.id}' is more than one code in a place for one, so nothing can connect to it. Give each a place of its own: ${several.join(', then ')}.`,
    };
  }
  const start = `'${reference.id}' is not a standard of ${catalogues}, so nothing can connect to it.`;
  const other = otherCatalogue(reference.id, standards);
  if (other !== undefined) {
    return {
      ...place,
      message: `${start} It is one of ${other.id}: ${standardName(other.standard)}. Put that catalogue in force under 'standards' in curriculum.yaml, or correct the code.`,
    };
  }
  const near = nearest(standards, reference.id, 3);
  const [first] = near;
  if (first === undefined)
    return {
      ...place,
      message: `${start} Check the code, or put the catalogue it comes from in force under 'standards' in curriculum.yaml.`,
    };
  return {
    ...place,
    message: `${start} Did you mean ${oneOf(near.map(({ standard }) => standardName(standard)))}? ${sentenceStart(first.why)}.`,
    ...writeMeant(
      { path: reference.path, ...place },
      {
        words: first.certain ? [first.standard.code] : near.map(({ standard }) => standard.code),
        isClear: first.certain,
      },
    ),
  };
}

/** The built-in catalogue that knows a code and is not in force, with what the code means there. */
function otherCatalogue(
  code: string,
  standards: Standards,
): { readonly id: string; readonly standard: Standard } | undefined {
  for (const id of builtInIds) {
    if (standards.catalogues.some((own) => own.id === id)) continue;
    const [standard] = builtInStandards(id)?.find(code).standards ?? [];
    if (standard !== undefined) return { id, standard };
  }
  return undefined;
}

/** The codes in a text that holds nothing but codes, each of which is known. */
function severalCodes(text: string, standards: Standards): readonly string[] {
  const codes = text.split(/\s*(?:[,;&+]|\band\b)\s*|\s+/i).filter((code) => code !== '');
  return codes.every((code) => standards.find(code).standards.length > 0) ? codes : [];
}

function ambiguous(reference: Reference, codes: readonly string[]): Report {
  return {
    ...placeOf(reference),
    message: `'${reference.id}' could be ${oneOf(codes)}. Write the full code of the one you mean, so that everyone reads the same.`,
    ...writeMeant(
      { path: reference.path, ...placeOf(reference) },
      { words: codes.slice(0, 5), isClear: false },
    ),
  };
}

function oneOf(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
