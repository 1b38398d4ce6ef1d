/** A small curriculum on disk, without findings, and ways to break it. */
import fs from 'node:fs';
import path from 'node:path';
import { starterFiles } from '../../server/src/core/templates/starter.ts';
import { topics } from '../../server/src/core/templates/starter-topics.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';

export const unitPath = 'units/first-unit/first-unit.unit.yaml';
export const lessonPath = 'units/first-unit/first-lesson.lesson.md';

/** The folder of a new curriculum of Grade 4, which stands in a folder of its own. */
export function sample(): string {
  const topic = topics.get('4');
  if (topic === undefined) throw new Error('There is no topic for grade 4.');
  const files = starterFiles({ id: 'c', title: 'Fractions', grade: '4', topic });
  return path.join(
    temporaryFolder(Object.fromEntries([...files].map(([file, text]) => [`math/${file}`, text]))),
    'math',
  );
}

/** Changes a file of the curriculum; fails where there is nothing to change. */
export function change(folder: string, file: string, from: string, to: string): void {
  const target = path.join(folder, file);
  const text = fs.readFileSync(target, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold: ${from}`);
  fs.writeFileSync(target, text.replace(from, to));
}
