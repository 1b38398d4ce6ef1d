/**
 * Makes fixes: from findings and the documents they are about to the texts as they should be. Pure, so that the
 * command and an editor do the same.
 *
 * A fix is made whole or not at all. Of two that would change the same place, the second waits for the next round,
 * when it is known whether it is still needed. Where a text is not well formed, what stands beside it is understood
 * with a guess, and is left alone.
 */
import type { Edit, Finding, Fix } from '../rules/rule.ts';
import type { Document } from '../syntax/document.ts';
import { applyTextEdits, textEdit } from '../syntax/edit.ts';
import { locate } from '../syntax/locate.ts';
import { readDocument } from '../syntax/read.ts';
import type { TextEdit } from '../syntax/text-edit.ts';

export interface FixRound {
  /** The new texts by path, those of new files among them. */
  readonly texts: ReadonlyMap<string, string>;
  /** The findings whose fix is made, in their order. */
  readonly made: readonly Finding[];
  /** Those whose fix would change what another one changes. */
  readonly waiting: readonly Finding[];
  /** Those whose fix cannot be made in the text as it is written. */
  readonly impossible: readonly Finding[];
}

/**
 * One round of fixes.
 *
 * @param findings - in the order of their importance; those without a fix are passed over.
 * @param documents - those that the fixes change, by path; see `documentsToFix`. A file that is to be added is not
 * among them, unless something of its name is there already.
 */
export function fixRound(findings: readonly Finding[], documents: ReadonlyMap<string, Document>): FixRound {
  const broken = new Set<string>();
  // Each turn finds another document that would not be well formed any more, so there is an end.
  for (;;) {
    const { edits, ...round } = chosen(findings, documents, broken);
    const texts = new Map(
      [...edits].map(([path, own]) => [path, applyTextEdits(documents.get(path)?.text ?? '', own)] as const),
    );
    const worse = [...texts].filter(([path, text]) => isWorse(documents.get(path), path, text));
    if (worse.length === 0) return { texts, ...round };
    for (const [path] of worse) broken.add(path);
  }
}

/** The paths of the documents that the fixes of these findings change or add. */
export function documentsToFix(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(findings.flatMap(({ fix }) => fix?.edits.map(({ path }) => path) ?? []));
}

type Made = TextEdit & { readonly edit: Edit };

interface Chosen extends Omit<FixRound, 'texts'> {
  readonly edits: ReadonlyMap<string, readonly Made[]>;
}

/** @param broken - paths that are not to be changed. */
function chosen(
  findings: readonly Finding[],
  documents: ReadonlyMap<string, Document>,
  broken: ReadonlySet<string>,
): Chosen {
  const edits = new Map<string, Made[]>();
  const made: Finding[] = [];
  const waiting: Finding[] = [];
  const impossible: Finding[] = [];
  for (const finding of findings) {
    if (finding.fix === undefined) continue;
    const own = editsOf(finding.fix, documents, broken);
    if (own === undefined) impossible.push(finding);
    else if (own.some((edit) => edits.get(edit.edit.path)?.some((other) => collide(edit, other)) === true))
      waiting.push(finding);
    else {
      for (const edit of own) {
        const others = edits.get(edit.edit.path) ?? [];
        // What another finding asks for in the same words is done once.
        if (!others.some((other) => isSame(edit, other))) edits.set(edit.edit.path, [...others, edit]);
      }
      made.push(finding);
    }
  }
  return { edits, made, waiting, impossible };
}

/** `undefined` where one of them cannot be made. */
function editsOf(
  fix: Fix,
  documents: ReadonlyMap<string, Document>,
  broken: ReadonlySet<string>,
): readonly Made[] | undefined {
  const made: Made[] = [];
  for (const edit of fix.edits) {
    const document = documents.get(edit.path);
    const isNew = edit.kind === 'create';
    if (broken.has(edit.path) || isNew !== (document === undefined)) return undefined;
    const own =
      document === undefined
        ? { start: 0, end: 0, newText: isNew ? edit.text : '' }
        : isSound(document, edit)
          ? textEdit(document, edit)
          : undefined;
    if (own === undefined) return undefined;
    made.push({ ...own, edit });
  }
  return made;
}

/** Whether the part of a document that an edit is in, its data or its body, is well formed. */
function isSound(document: Document, edit: Edit): boolean {
  if (document.problems.length === 0 || edit.kind === 'create') return true;
  const bodyStart = document.body?.start ?? document.text.length;
  const isInBody = (offset: number): boolean => offset >= bodyStart;
  const place = isInBody(locate(document, edit).start);
  return !document.problems.some(({ start }) => isInBody(start) === place);
}

function isWorse(before: Document | undefined, path: string, text: string): boolean {
  return readDocument({ path, text }).problems.length > (before?.problems.length ?? 0);
}

function collide(one: Made, other: Made): boolean {
  if (isSame(one, other)) return false;
  if (one.start < other.end && other.start < one.end) return true;
  if (one.start > other.end || other.start > one.end) return false;
  // They touch: two items can be added to the end of one list, and nothing else can.
  const isAdding = one.start === one.end && other.start === other.end;
  return !(isAdding && isItem(one) && isItem(other) && one.edit.path === other.edit.path);
}

/** Whether an edit adds to a list that is there, and does not make one. */
function isItem({ edit, newText }: Made): boolean {
  return edit.kind === 'append' && /^(?:, |\r?\n *- )/.test(newText) && !/[:{[]/.test(newText);
}

function isSame(one: Made, other: Made): boolean {
  return one.start === other.start && one.end === other.end && one.newText === other.newText;
}
