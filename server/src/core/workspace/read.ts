/** What is known of one file on its own: pure, so that it can be made anywhere and kept as long as the file. */
import { type KindId, kindOfPath } from '../kinds/all.ts';
import { type Facts, factsOf } from '../kinds/facts.ts';
import { documentRules } from '../rules/all.ts';
import { type Document, isPackage, type SourceFile } from '../syntax/document.ts';
import { readDocument } from '../syntax/read.ts';
import { type RuleReport, reportsOf } from './check.ts';
import { detach } from './detach.ts';
import { suppressorOf } from './suppress.ts';

export interface Reading {
  readonly facts: Facts;
  /** What the rules say that look at one document, in their order. */
  readonly reports: readonly RuleReport[];
}

/**
 * @param file - or what was read of it, by whoever has it at hand.
 * @returns also the document, for whoever needs more of it now; `undefined` for a file that is not a document of a curriculum, by its name. */
export function readFile(
  file: SourceFile | Document,
): (Reading & { readonly document: Document }) | undefined {
  const kind = kindOfPath(file.path);
  if (kind === undefined) return undefined;
  const document = 'value' in file ? file : readDocument(file);
  return { document, ...readingOf(document, kind) };
}

export function readingOf(document: Document, kind: KindId): Reading {
  const facts = factsOf(document, kind);
  // What is read from JSON, as a package is, has no hold on its text.
  if (!isPackage(document.path)) detach(facts);
  const reports = documentRules.flatMap((rule) =>
    reportsOf(rule.id, () => rule.check(document, kind), suppressorOf(facts)),
  );
  return { facts, reports };
}
