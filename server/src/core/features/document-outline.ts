/**
 * The outline of a document: what a teacher would list to say what is in it. The parts of a unit, the steps of an
 * agenda, the items of an assessment, the headings and activities of a lesson.
 */
import { kinds } from '../kinds/all.ts';
import type { Body, Directive, Heading } from '../syntax/body.ts';
import type { DataNode, Entry, MapNode } from '../syntax/data.ts';
import { childPointer, type Pointer } from '../syntax/pointer.ts';
import type { Range } from '../text/range.ts';
import { factsOfSubject, type Subject } from './subject.ts';

export type OutlinePart = 'document' | 'key' | 'item' | 'heading' | 'directive';

/** A part of a document. Its range holds those of its children and its selection. */
export interface OutlineEntry extends Range {
  readonly part: OutlinePart;
  readonly name: string;
  /** What else is good to know of it, in a few words: a title, its minutes. */
  readonly detail: string;
  /** Where its name stands. */
  readonly selection: Range;
  readonly children: readonly OutlineEntry[];
}

/** More than anyone scrolls through, and little enough to send at each keystroke. */
const mostEntries = 5_000;
const longestName = 120;

/** The whole document as one entry with its parts; nothing for a file without any. */
export function documentOutline(subject: Subject): readonly OutlineEntry[] {
  const { document, kind } = subject;
  const budget = { left: mostEntries };
  const children = [
    ...(document.data?.type === 'map' ? keysOf(document.data, '', titlesOf(subject), budget) : []),
    ...(document.body === undefined ? [] : bodyParts(document.body, budget)),
  ];
  if (children.length === 0) return [];
  const title = document.data?.type === 'map' ? labelOf(document.data) : undefined;
  const fileName = document.path.slice(document.path.lastIndexOf('/') + 1);
  return [
    {
      part: 'document',
      name: title?.name ?? fileName,
      detail: kind === undefined ? '' : kinds[kind].name,
      start: 0,
      end: document.text.length,
      selection: title?.place ?? { start: 0, end: 0 },
      children,
    },
  ];
}

/** What an id in a list stands for, by its pointer: the title of the document that has this id. */
function titlesOf(subject: Subject): (pointer: Pointer) => string {
  const byPointer = new Map<Pointer, string>();
  for (const { pointer, spaces, id } of factsOfSubject(subject)?.references ?? []) {
    for (const space of spaces) {
      const definition = subject.index.definitions(space, id)[0];
      const facts = definition === undefined ? undefined : subject.index.facts(definition.path);
      const title =
        space === 'standard' ? subject.index.standards.find(id).standards[0]?.label : facts?.title;
      if (title !== undefined && !byPointer.has(pointer)) byPointer.set(pointer, title);
    }
  }
  return (pointer) => byPointer.get(pointer) ?? '';
}

interface Budget {
  left: number;
}

/** The keys of a map that hold lists or maps; a single value says nothing in an outline. */
function keysOf(
  map: MapNode,
  parent: Pointer,
  titleAt: (pointer: Pointer) => string,
  budget: Budget,
): OutlineEntry[] {
  return map.entries.flatMap((entry) => {
    if (entry.value.type === 'scalar' || budget.left-- <= 0) return [];
    const pointer = childPointer(parent, entry.key);
    const children = itemsOf(entry.value, pointer, titleAt, budget);
    return [
      {
        part: 'key' as const,
        name: entry.key,
        detail: entry.value.type === 'list' ? String(entry.value.items.length) : '',
        ...around(entry),
        selection: entry.keyRange,
        children,
      },
    ];
  });
}

function itemsOf(
  node: DataNode,
  pointer: Pointer,
  titleAt: (pointer: Pointer) => string,
  budget: Budget,
): OutlineEntry[] {
  if (node.type === 'map') return keysOf(node, pointer, titleAt, budget);
  if (node.type === 'scalar') return [];
  return node.items.flatMap((item, at) => {
    if (budget.left-- <= 0) return [];
    const own = childPointer(pointer, at);
    const range = { start: item.start, end: item.end };
    if (item.type === 'scalar') {
      if (item.value === null || item.value === '') return [];
      const name = shortened(String(item.value));
      return [
        { part: 'item' as const, name, detail: titleAt(own), ...range, selection: range, children: [] },
      ];
    }
    const label = item.type === 'map' ? labelOf(item) : undefined;
    return [
      {
        part: 'item' as const,
        name: label?.name ?? String(at + 1),
        detail: item.type === 'map' ? minutesOf(item) : '',
        ...range,
        selection: label?.place ?? range,
        children: itemsOf(item, own, titleAt, budget),
      },
    ];
  });
}

/** The keys by which people know a thing, the best first. */
const labelKeys = [
  'title',
  'section',
  'step',
  'term',
  'name',
  'text',
  'id',
  'code',
  'prompt',
  'team',
  'unit',
];

function labelOf(map: MapNode): { readonly name: string; readonly place: Range } | undefined {
  for (const key of labelKeys) {
    const node = map.entries.find((entry) => entry.key === key)?.value;
    if (node?.type !== 'scalar' || node.value === null || String(node.value).trim() === '') continue;
    return { name: shortened(String(node.value)), place: { start: node.start, end: node.end } };
  }
  return undefined;
}

function minutesOf(map: MapNode): string {
  const node = map.entries.find((entry) => entry.key === 'minutes')?.value;
  return node?.type === 'scalar' && typeof node.value === 'number' ? `${node.value} min` : '';
}

function around({ keyRange, value }: Entry): Range {
  return { start: Math.min(keyRange.start, value.start), end: Math.max(keyRange.end, value.end) };
}

interface Growing extends Range {
  part: OutlinePart;
  name: string;
  detail: string;
  end: number;
  selection: Range;
  level: number;
  children: Growing[];
}

/** Headings hold what stands below them, and a directive those inside of it. */
function bodyParts(body: Body, budget: Budget): readonly OutlineEntry[] {
  const top: Growing[] = [];
  const headings: Growing[] = [];
  const directives = new Map<number, Growing>();
  const parts = [
    ...body.headings.map((heading) => ({ heading, directive: undefined, at: -1, start: heading.start })),
    ...body.directives.flatMap((directive, at) =>
      directive.form === 'text' ? [] : [{ heading: undefined, directive, at, start: directive.start }],
    ),
  ].sort((a, b) => a.start - b.start);
  for (const { heading, directive, at } of parts) {
    if (budget.left-- <= 0) break;
    const entry = heading === undefined ? directiveEntry(directive) : headingEntry(heading);
    if (heading !== undefined) close(headings, heading);
    const above = directive?.parent === undefined ? undefined : directives.get(directive.parent);
    const parent = above ?? headings.at(-1);
    (parent?.children ?? top).push(entry);
    if (heading === undefined) directives.set(at, entry);
    else headings.push(entry);
  }
  close(headings, { level: 0, start: body.end });
  top.forEach(grow);
  return top;
}

/** A heading reaches to the next one of its level or above. */
function close(open: Growing[], { level, start }: { readonly level: number; readonly start: number }): void {
  for (let last = open.at(-1); last !== undefined && last.level >= level; last = open.at(-1)) {
    last.end = Math.max(last.end, start);
    open.pop();
  }
}

/** Of a directive only its opening is known; it reaches at least as far as what stands in it. */
function grow(entry: Growing): void {
  for (const child of entry.children) {
    grow(child);
    entry.end = Math.max(entry.end, child.end);
  }
}

function headingEntry({ level, text, start, end }: Heading): Growing {
  const name = shortened(text) || '(no text)';
  return { part: 'heading', name, detail: '', start, end, selection: { start, end }, level, children: [] };
}

function directiveEntry({ name, nameRange, attributes, start, end }: Directive): Growing {
  const value = (key: string): string => attributes.find((attribute) => attribute.name === key)?.value ?? '';
  const minutes = value('minutes') === '' ? '' : `${value('minutes')} min`;
  const title = shortened(value('title') || value('assessment') || value('for'));
  return {
    part: 'directive',
    name: title === '' ? name : title,
    detail: [title === '' ? '' : name, minutes].filter((word) => word !== '').join(', '),
    start: Math.min(start, nameRange.start),
    end: Math.max(end, nameRange.end),
    selection: nameRange,
    level: 0,
    children: [],
  };
}

/** Names stand on one line, and an outline has no room for more of it. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= longestName ? line : `${line.slice(0, longestName - 1)}…`;
}
