/** Blocks and mentions of a Markdown body, the attributes of blocks, and what mentions and attributes name. */
import { mentionNames, mentionSpaces, separatedNames } from '../../kinds/facts.ts';
import { fieldsOf, textOf, textsOf } from '../../kinds/fields.ts';
import { choicesOf, directiveSchemas, type Schema } from '../../kinds/schema.ts';
import { withArticle } from '../../text/article.ts';
import type { Subject } from '../subject.ts';
import type { AttributePlace } from './attribute-place.ts';
import type { BlockPlace, InlinePlace } from './body-place.ts';
import { codeValues } from './codes.ts';
import { placeOf } from './data-places.ts';
import type { Proposal, Proposals, Values } from './item.ts';
import { SnippetWriter } from './key-text.ts';
import { nameValues } from './names.ts';
import { nameWanted, plainValues } from './values.ts';

type NamePlace = Extract<AttributePlace, { readonly in: 'attribute-name' }>;
type ValuePlace = Extract<AttributePlace, { readonly in: 'attribute-value' }>;
type LabelPlace = Extract<InlinePlace, { readonly in: 'label' }>;
type MentionPlace = Extract<InlinePlace, { readonly in: 'mention-name' }>;

export function blockProposals(
  { typed, colons, lead, hasRest }: BlockPlace,
  snippets: boolean,
): readonly Proposal[] {
  const signs = ':'.repeat(Math.max(3, colons));
  // Marks of quotes go on in each line; those of a list are set in by as much.
  const indent = lead.replace(/[^>]/g, ' ');
  return Object.entries(directiveSchemas()).map(([name, schema]) => {
    const writer = new SnippetWriter(snippets);
    const opening = `${signs}${name}${attributesText(schema, writer)}`;
    return {
      label: name,
      kind: 'directive',
      detail: textOf(schema['description']),
      text: hasRest ? `${signs}${name}` : `${opening}\n${indent}${writer.stop()}\n${indent}${signs}`,
      isSnippet: snippets && !hasRest,
      documentationKey: `directive ${name}`,
      start: typed.start,
      end: typed.end,
    };
  });
}

/** The attributes that a block must have, or the only one that it may have. */
function attributesText(schema: Schema, writer: SnippetWriter): string {
  const properties = fieldsOf(schema['properties']);
  const all = Object.keys(properties);
  const required = textsOf(schema['required']);
  const names = required.length > 0 ? required : all.length === 1 ? all : [];
  if (names.length === 0) return '';
  const texts = names.map((name) => attributeText(name, fieldsOf(properties[name]), writer));
  return `{${texts.join(' ')}${writer.literal('}')}`;
}

function attributeText(name: string, schema: Schema, writer: SnippetWriter): string {
  const choices = choicesOf(schema);
  if (choices.length > 0) return `${name}=${writer.choice(choices)}`;
  const note = nameWanted(schema);
  const isBare = schema['pattern'] !== undefined || (note !== undefined && !note.separated);
  return isBare ? `${name}=${writer.stop()}` : `${name}="${writer.stop()}"`;
}

export function mentionProposals({ typed, hasLabel }: MentionPlace, snippets: boolean): readonly Proposal[] {
  return mentionNames.map((name) => ({
    label: name,
    kind: 'directive',
    detail: `names ${name === 'term' ? 'a word of the vocabulary' : withArticle(name)}`,
    text: hasLabel ? `:${name}` : snippets ? `:${name}[$1]` : `:${name}[]`,
    isSnippet: snippets && !hasLabel,
    start: typed.start,
    end: typed.end,
  }));
}

export function attributeProposals(place: NamePlace, snippets: boolean): readonly Proposal[] {
  const schema = schemaOf(place.block);
  const required = textsOf(schema['required']);
  const properties = Object.entries(fieldsOf(schema['properties']));
  const names = properties.filter(([name]) => !place.others.includes(name));
  const inOrder = [
    ...names.filter(([name]) => required.includes(name)),
    ...names.filter(([name]) => !required.includes(name)),
  ];
  return inOrder.map(([name, own]) => ({
    label: name,
    kind: 'attribute',
    detail: textOf(fieldsOf(own)['description']),
    text: place.hasValue ? name : attributeText(name, fieldsOf(own), new SnippetWriter(snippets)),
    isSnippet: snippets && !place.hasValue,
    documentationKey: `attribute ${place.block} ${name}`,
    start: place.typed.start,
    end: place.typed.end,
  }));
}

export function attributeValueProposals(subject: Subject, place: ValuePlace): Proposals {
  const schema = fieldsOf(fieldsOf(schemaOf(place.block)['properties'])[place.attribute]);
  const note = nameWanted(schema);
  const typed = note?.separated === true ? lastWord(place) : { ...place.typed, others: [] };
  const { values, isIncomplete } =
    note === undefined
      ? { values: plainValues(schema, placeOf('value', []), subject), isIncomplete: false }
      : note.refersTo.includes('standard')
        ? codeValues(subject, note.role, typed.words, typed.others)
        : nameValues(subject, note.refersTo, note.role, typed.words, typed.others);
  const { quote } = place.typed;
  return {
    isIncomplete,
    proposals: values.map(({ value, ...rest }) => {
      const text = String(value);
      const needsQuotes = quote === '' && (note?.separated === true || !/^[^\s"'<>=`{}]+$/.test(text));
      const closed = quote === '' || place.isClosed ? text : `${text}${quote}`;
      return { ...rest, text: needsQuotes ? `"${text}"` : closed, start: typed.start, end: typed.end };
    }),
  };
}

/** The word at the cursor in a value of several, and the others. */
function lastWord({ typed, value }: ValuePlace): {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly others: readonly string[];
} {
  const before = /[^\s,;]*$/.exec(typed.words)?.[0] ?? '';
  const after = /^[^\s,;]*/.exec(value.slice(typed.words.length))?.[0] ?? '';
  const at = typed.words.length - before.length;
  const others = separatedNames(`${value.slice(0, at)} ${value.slice(typed.words.length + after.length)}`);
  const start = typed.start + at;
  return { start, end: start + before.length + after.length, words: before, others };
}

export function labelProposals(subject: Subject, { mention, typed, isClosed }: LabelPlace): Proposals {
  const spaces = mentionSpaces.get(mention) ?? [];
  const { values, isIncomplete }: Values = spaces.includes('standard')
    ? codeValues(subject, 'mentions', typed.words, [])
    : nameValues(subject, spaces, 'mentions', typed.words, []);
  return {
    isIncomplete,
    proposals: values.map(({ value, ...rest }) => ({
      ...rest,
      text: isClosed ? String(value) : `${value}]`,
      start: typed.start,
      end: typed.end,
    })),
  };
}

function schemaOf(block: string): Schema {
  const schemas = directiveSchemas();
  return Object.hasOwn(schemas, block) ? (schemas[block] ?? {}) : {};
}
