/** What may be written in the data of a document: keys, values, and Markdown in a value. */
import type { KindId } from '../../kinds/all.ts';
import type { Subject } from '../subject.ts';
import { placeInMarkdown } from './body-place.ts';
import { codeValues } from './codes.ts';
import { inlineProposals } from './inline.ts';
import { complete, type Proposal, type Proposals } from './item.ts';
import type { Setting } from './key-text.ts';
import { keyProposals } from './keys.ts';
import { nameValues } from './names.ts';
import type { DataPlace, Typed, YamlPlace } from './place.ts';
import { schemaOfPlace } from './place-schema.ts';
import { idFromPath, nameWanted, plainValues, written } from './values.ts';
import { endOfLine, startOfLine } from './yaml-line.ts';
import { anchorsBefore } from './yaml-place.ts';

export function dataProposals(
  { places, typed, layout }: Extract<YamlPlace, { readonly in: 'data' }>,
  subject: Subject,
  kind: KindId,
  offset: number,
  snippets: boolean,
): Proposals {
  const setting: Setting = { layout, isFlow: false, snippets, ownId: idFromPath(subject.document.path) };
  const found = places.map((place): Proposals & { readonly place: DataPlace } => {
    const own =
      place.part === 'key'
        ? complete(keyProposals(subject, place, typed, offset, setting))
        : valueProposals(subject, kind, place, typed, offset, snippets);
    return { ...own, place };
  });
  // An item that lacks a key is to be finished before the next one is begun.
  const isOwed = ({ place, proposals }: (typeof found)[number]): boolean =>
    /^ +$/.test(place.before) && proposals.some((one) => one.isRequired === true);
  const inOrder = [...found.filter(isOwed), ...found.filter((one) => !isOwed(one))];
  return {
    proposals: inOrder.flatMap(({ proposals }) => proposals),
    isIncomplete: inOrder.some(({ isIncomplete, proposals }) => isIncomplete && proposals.length > 0),
  };
}

function valueProposals(
  subject: Subject,
  kind: KindId,
  place: DataPlace,
  typed: Typed,
  offset: number,
  snippets: boolean,
): Proposals {
  const { text } = subject.document;
  if (place.path.at(-1) === '<<') return complete(mergeProposals(text, typed, place));
  const schema = schemaOfPlace(kind, place.path, 'other');
  if (schema === undefined) return complete([]);
  const isMarkdown = schema['contentMediaType'] === 'text/markdown';
  if (isMarkdown || place.part === 'text') {
    const start = place.part === 'text' ? startOfLine(text, offset, 0) : typed.start + typed.quote.length;
    const end = place.part === 'text' ? endOfLine(text, offset, text.length) : typed.end;
    const inline = isMarkdown ? placeInMarkdown(text, { start, end }, offset) : undefined;
    return inline === undefined ? complete([]) : inlineProposals(inline, subject, offset, snippets);
  }
  const note = nameWanted(schema);
  const { refersTo = [], role = 'mentions' } = note ?? {};
  const { values, isIncomplete } = refersTo.includes('standard')
    ? codeValues(subject, role, typed.words, place.others)
    : refersTo.length > 0
      ? nameValues(subject, refersTo, role, typed.words, place.others)
      : { values: plainValues(schema, place, subject), isIncomplete: false };
  return { proposals: values.map((value) => written(value, place, typed)), isIncomplete };
}

/** After `<<:` stands what is merged. */
function mergeProposals(text: string, typed: Typed, { before, after }: DataPlace): readonly Proposal[] {
  return anchorsBefore(text, typed.start).map((name) => ({
    label: `*${name}`,
    kind: 'anchor',
    text: `${before}*${name}${after}`,
    start: typed.start,
    end: typed.end,
  }));
}
