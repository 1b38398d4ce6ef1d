/** The features that change texts, as a marker file shows what comes out. */
import { fileRenames } from '../../../server/src/core/features/file-renames.ts';
import { format } from '../../../server/src/core/features/format.ts';
import { moveItem } from '../../../server/src/core/features/move-item.ts';
import { applyTextEdits } from '../../../server/src/core/syntax/edit.ts';
import type { MarkerFeature } from '../../support/markers.ts';

/** Spaces at ends of lines are shown as dots, so that editors do not take them away. */
function visible(text: string): string {
  return text.replace(/[ \t]+$/gm, (spaces) => '·'.repeat(spaces.length)).replace(/\r/g, '␍');
}

/** `-- format path`: the text afterwards. */
const formatted: MarkerFeature = (given, [path = '']) => {
  const { document } = given.subject(path);
  const edits = format(document);
  return edits.length === 0 ? 'no change' : visible(applyTextEdits(document.text, edits));
};

/** `-- move path from at to before`: the text afterwards. */
const moved: MarkerFeature = (given, [path = '', from = '', at = '', to = '', before = '']) => {
  const { document } = given.subject(path);
  const edits = moveItem(document, { from, at: Number(at), to, before: Number(before) });
  return edits === undefined ? 'not sure' : visible(applyTextEdits(document.text, edits));
};

/** `-- rename-files from to [from to …]`: the edits. */
const renamedFiles: MarkerFeature = (given, words) => {
  const renames = words.flatMap((from, at) => (at % 2 === 0 ? [{ from, to: words[at + 1] ?? '' }] : []));
  const edits = fileRenames(renames, given.index, given.documents);
  return edits.length === 0
    ? 'no change'
    : edits.map((edit) => `${given.range(edit.path, edit)} -> ${edit.newText}`).join('\n');
};

export const edits: Readonly<Record<string, MarkerFeature>> = {
  format: formatted,
  move: moved,
  'rename-files': renamedFiles,
};
