/**
 * The facts of one file: what it defines, what it refers to, and what the rules and the map ask about it.
 * Plain JSON, made from that file alone, without offsets: an edit that only moves text changes no fact.
 */
import type { Body, Directive } from '../syntax/body.ts';
import { type Document, isPackage } from '../syntax/document.ts';
import { readInset } from '../syntax/markdown.ts';
import { childPointer, type Pointer } from '../syntax/pointer.ts';
import { type KindData, type KindId, kinds } from './all.ts';
import { fieldsOf, oneOf, textOf, textsOf } from './fields.ts';
import { linkTarget } from './links.ts';
import type { Definition, Reference, Space } from './names.ts';
import { directiveSite, kindSite, type NameNote, type Site } from './schema.ts';
import { packageFacts } from './standards/package.ts';
import { type SuppressedPlaceFacts, suppressionFacts } from './suppressions.ts';

const statuses = ['draft', 'in-review', 'approved'] as const;
export type DocumentStatus = (typeof statuses)[number];

export interface NotedChange {
  /** `YYYY-MM-DD` */
  readonly on: string;
  readonly what: string;
}

interface FactsOf<K extends KindId> {
  readonly path: string;
  readonly kind: K;
  /** `undefined` when the file has none that is usable. */
  readonly id: string | undefined;
  /** The title, or else the id, or else the path. */
  readonly title: string;
  readonly status: DocumentStatus;
  /** Ids that it had before, where it says some. */
  readonly formerly?: readonly string[];
  /** What has changed in it, as its writers say. */
  readonly changes?: readonly NotedChange[];
  readonly definitions: readonly Definition[];
  /** In the order of the file. */
  readonly references: readonly Reference[];
  /** The anchors of the headings in its body. */
  readonly anchors: readonly string[];
  /** The comments in it that keep findings quiet, in the order of the file. */
  readonly suppressions: readonly SuppressedPlaceFacts[];
  readonly data: KindData[K];
}

export type Facts<K extends KindId = KindId> = { [Each in K]: FactsOf<Each> }[K];

export function factsOf(document: Document, kind: KindId): Facts {
  if (isPackage(document.path))
    return {
      ...packageFacts(document),
      path: document.path,
      kind: 'standards',
      status: 'approved',
      references: [],
      anchors: [],
      suppressions: [],
    };
  const fields = fieldsOf(document.value);
  const id = textOf(fields['id']);
  const names = new NameCollector(document.path);
  const site = kindSite(kind);
  if (site !== undefined) names.walk(site, document.value, '');
  if (document.body !== undefined) names.body(document.body, '/body');
  return {
    path: document.path,
    kind,
    id,
    title: textOf(fields['title']) ?? id ?? document.path,
    status: oneOf(statuses, fields['status']) ?? 'approved',
    ...(Array.isArray(fields['formerly']) ? { formerly: textsOf(fields['formerly']) } : {}),
    ...(Array.isArray(fields['changes']) ? { changes: notedChanges(fields['changes']) } : {}),
    definitions: names.definitions,
    references: names.references,
    anchors: document.body?.headings.map((heading) => heading.anchor) ?? [],
    suppressions: suppressionFacts(document.suppressions),
    data: kinds[kind].extract(fields, document.body),
  } as Facts;
}

function notedChanges(list: readonly unknown[]): readonly NotedChange[] {
  return list.flatMap((entry) => {
    const { on, what } = fieldsOf(entry);
    const date = textOf(on);
    const text = textOf(what);
    return date === undefined || text === undefined ? [] : [{ on: date, what: text }];
  });
}

/** `:standard[4.NF.A.1]` and its like: the names of the text directives, and the space each looks in. */
export const mentionSpaces: ReadonlyMap<string, readonly Space[]> = new Map<string, readonly Space[]>([
  ['standard', ['standard']],
  ['unit', ['unit']],
  ['lesson', ['lesson']],
  ['assessment', ['assessment']],
  ['protocol', ['protocol']],
  ['term', ['term']],
]);

export const mentionNames: readonly string[] = [...mentionSpaces.keys()];

class NameCollector {
  readonly definitions: Definition[] = [];
  readonly references: Reference[] = [];
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  walk(site: Site, value: unknown, pointer: Pointer): void {
    if (typeof value === 'string') {
      if (site.name !== undefined) this.#name(site.name, value, pointer);
      if (site.isMarkdown) this.#inset(value, pointer);
    } else if (Array.isArray(value)) {
      const { items } = site;
      if (items !== undefined)
        for (const [at, item] of value.entries()) this.walk(items, item, childPointer(pointer, at));
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value)) {
        const below = site.keys.get(key);
        if (below !== undefined) this.walk(below, child, childPointer(pointer, key));
      }
    }
  }

  body(body: Body, pointer: Pointer): void {
    for (const [at, directive] of body.directives.entries()) {
      this.#directive(directive, childPointer(`${pointer}/directives`, at));
    }
    for (const [at, link] of body.links.entries()) {
      this.#link(link.url, 'link', childPointer(`${pointer}/links`, at), undefined);
    }
    for (const [at, image] of body.images.entries()) {
      this.#link(image.url, 'image', childPointer(`${pointer}/images`, at), undefined, image.alt);
    }
  }

  #name(note: NameNote, text: string, pointer: Pointer): void {
    if (text.trim() === '') return;
    if (note.defines !== undefined) {
      this.definitions.push({
        path: this.#path,
        space: note.defines,
        id: note.defines === 'term' ? termId(text) : text,
        pointer,
      });
    } else if (note.refersTo[0] === 'file') {
      this.#link(text, note.role === 'image' ? 'image' : 'link', pointer, undefined);
    } else if (note.separated) {
      for (const word of separatedNames(text))
        this.references.push({
          path: this.#path,
          spaces: note.refersTo,
          id: word,
          pointer,
          role: note.role,
          within: word,
        });
    } else {
      this.references.push({ path: this.#path, spaces: note.refersTo, id: text, pointer, role: note.role });
    }
  }

  #directive(directive: Directive, pointer: Pointer): void {
    if (directive.form === 'text') {
      const spaces = mentionSpaces.get(directive.name);
      const id = directive.label.trim();
      if (spaces !== undefined && id !== '') {
        this.references.push({
          path: this.#path,
          spaces,
          id: spaces[0] === 'term' ? termId(id) : id,
          pointer: `${pointer}/label`,
          role: 'mentions',
        });
      }
      return;
    }
    const site = directiveSite(directive.name);
    for (const attribute of directive.attributes) {
      const note = site?.keys.get(attribute.name)?.name;
      if (note !== undefined)
        this.#name(note, attribute.value, childPointer(`${pointer}/attributes`, attribute.name));
    }
  }

  /** Markdown in a value of the data: its parts have no pointer of their own, so the words say which is meant. */
  #inset(text: string, pointer: Pointer): void {
    const body = readInset(text);
    for (const directive of body.directives) {
      const spaces = directive.form === 'text' ? mentionSpaces.get(directive.name) : undefined;
      const id = directive.label.trim();
      if (spaces === undefined || id === '') continue;
      this.references.push({
        path: this.#path,
        spaces,
        id: spaces[0] === 'term' ? termId(id) : id,
        pointer,
        role: 'mentions',
        within: id,
      });
    }
    for (const link of body.links) this.#link(link.url, 'link', pointer, link.url);
    for (const image of body.images) this.#link(image.url, 'image', pointer, image.url, image.alt);
  }

  #link(
    url: string,
    role: 'link' | 'image',
    pointer: Pointer,
    within: string | undefined,
    alt?: string,
  ): void {
    const target = linkTarget(this.#path, url);
    if (target === undefined && role === 'link') return;
    this.references.push({
      path: this.#path,
      // An image elsewhere on the web is no name here, and still needs a text in its place.
      spaces: target === undefined ? [] : ['file'],
      id: target?.path ?? url,
      pointer,
      role,
      ...(within === undefined ? {} : { within }),
      ...(target?.anchor === undefined ? {} : { anchor: target.anchor }),
      ...(alt === undefined ? {} : { alt }),
    });
  }
}

/** Words that differ only in case or spacing are one term. */
export function termId(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

export function separatedNames(text: string): readonly string[] {
  return text.split(/[\s,;]+/).filter((word) => word !== '');
}
