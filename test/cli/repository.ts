/** A small curriculum in a git repository, without findings, in the folder `math`. */
import fs from 'node:fs';
import path from 'node:path';
import { starterFiles } from '../../server/src/core/templates/starter.ts';
import { topics } from '../../server/src/core/templates/starter-topics.ts';
import { repository } from '../support/git.ts';

export const unitPath = 'units/first-unit/first-unit.unit.yaml';
export const lessonPath = 'units/first-unit/first-lesson.lesson.md';
export const assessmentPath = 'units/first-unit/first-unit-end.assessment.yaml';

/** @param more - files beside those of the curriculum, from its folder. */
export function mathRepository(more: Readonly<Record<string, string>> = {}): string {
  const topic = topics.get('4');
  if (topic === undefined) throw new Error('There is no topic for grade 4.');
  const files = {
    ...Object.fromEntries(starterFiles({ id: 'c', title: 'Fractions', grade: '4', topic })),
    ...more,
  };
  const top = repository(
    Object.fromEntries(Object.entries(files).map(([file, text]) => [`math/${file}`, text])),
  );
  return path.join(top, 'math');
}

/** A lesson of the first unit that is taught and never assessed. */
export function lesson(id: string, code: string, rest = ''): string {
  return `---\nid: ${id}\ntitle: Lesson ${id}\nminutes: 45\nstandards: {addressing: [${code}]}\n${rest}---\n`;
}

/** Puts a lesson into the first unit, and its standards too. */
export function addLesson(folder: string, id: string, code: string): void {
  fs.writeFileSync(path.join(folder, `units/first-unit/${id}.lesson.md`), lesson(id, code));
  const unit = path.join(folder, unitPath);
  const text = fs.readFileSync(unit, 'utf8');
  fs.writeFileSync(
    unit,
    text
      .replace('  - first-lesson\n', `  - first-lesson\n  - ${id}\n`)
      .replace('  addressing:\n', `  addressing:\n    - ${code}\n`)
      .replace(/days: \d+/, ''),
  );
}
