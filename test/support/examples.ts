/** The examples in the explanation of a rule: see `literate.test.ts` for their form. */
import assert from 'node:assert/strict';
import type { Files } from './curriculum.ts';

export interface Example {
  readonly title: string;
  readonly files: Files;
  readonly expected: readonly string[];
  readonly fixes: readonly string[] | undefined;
  readonly choices: readonly string[] | undefined;
}

export function examplesOf(readme: string): readonly Example[] {
  return readme
    .split(/^### /m)
    .slice(1)
    .map((section) => {
      const title = section.slice(0, section.indexOf('\n')).trim();
      const fences = [...section.matchAll(/^(`{3,})(\w+)[ ]?([^\n`]*)\n([\s\S]*?)^\1$/gm)];
      const files: Record<string, string | undefined> = {};
      for (const [, , language = '', name = '', text = ''] of fences) {
        if (language === 'file') files[name.trim()] = undefined;
        else if (!['findings', 'fixes', 'choices'].includes(language)) files[name.trim()] = text;
      }
      const expected = fences.find(([, , language]) => language === 'findings')?.[4];
      const linesOf = (name: string): readonly string[] | undefined =>
        fences
          .find(([, , language]) => language === name)?.[4]
          ?.trim()
          .split('\n');
      assert.ok(expected !== undefined, `the example '${title}' has no findings fence`);
      return {
        title,
        files: withCurriculum(files),
        fixes: linesOf('fixes'),
        choices: linesOf('choices'),
        expected: expected.trim() === 'No findings.' ? [] : expected.trim().split('\n'),
      };
    });
}

function withCurriculum(files: Files): Files {
  if (files['curriculum.yaml'] !== undefined) return files;
  const units = Object.entries(files).flatMap(([name, text]) =>
    /\.unit\.(yaml|md)$/.test(name) ? (/^id: *(\S+)/m.exec(text ?? '')?.[1] ?? []) : [],
  );
  const list = units.map((id) => `  - ${id}\n`).join('');
  return {
    ...files,
    'curriculum.yaml': `id: example\ntitle: Example\nsubject: mathematics\ngrades: [4]\nstandards: [ccss-math]\nunits:${list === '' ? ' []\n' : `\n${list}`}`,
  };
}
