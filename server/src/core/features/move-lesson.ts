/** Moves a lesson one place up or down in its unit, and a unit in its curriculum. */
import { parentPointer, pointerTokens } from '../syntax/pointer.ts';
import type { CodeAction } from './code-actions.ts';
import { moveItem } from './move-item.ts';
import { nameAt } from './names-in.ts';
import type { Subject } from './subject.ts';

export function moveLesson(subject: Subject, offset: number): readonly CodeAction[] {
  const { document } = subject;
  const name = nameAt(subject, offset);
  if (name?.type !== 'reference' || name.reference.role !== 'contains') return [];
  const { pointer, spaces } = name.reference;
  const [space] = spaces;
  const at = Number(pointerTokens(pointer).at(-1));
  if ((space !== 'lesson' && space !== 'unit') || !Number.isInteger(at)) return [];
  const list = parentPointer(pointer);
  return [
    { before: at - 1, where: 'earlier' },
    { before: at + 1, where: 'later' },
  ].flatMap(({ before, where }): readonly CodeAction[] => {
    if (before < 0) return [];
    const edits = moveItem(document, { from: list, at, to: list, before });
    if (edits === undefined || edits.length === 0) return [];
    return [
      {
        title: `Move this ${space} one place ${where}`,
        type: 'move',
        edits: edits.map((edit) => ({ path: document.path, ...edit })),
        created: [],
      },
    ];
  });
}
