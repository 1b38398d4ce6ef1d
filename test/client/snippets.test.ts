/** What a snippet puts into a document is well formed there, as it stands. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { allFindings, shown, workspaceOf } from '../support/curriculum.ts';
import { root } from '../support/root.ts';

interface Snippet {
  readonly prefix: string | readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

function snippetsIn(file: string): readonly (readonly [string, Snippet])[] {
  const text = fs.readFileSync(path.join(root, 'client/snippets', file), 'utf8');
  return Object.entries(JSON.parse(text) as Readonly<Record<string, Snippet>>);
}

/** The text when every place is left as it is offered. */
function offered({ body }: Snippet): string {
  return body
    .join('\n')
    .replace(/\$\{\d+\|([^,|]+)[^}]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$0/g, '');
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}

const lesson = '---\nid: a\ntitle: A\nstandards:\n  addressing: [4.NF.A.1, 4.NF.A.2]\n';
const documents: Readonly<Record<string, (text: string) => readonly [string, string]>> = {
  Objective: (text) => ['a.lesson.md', `${lesson}objectives:\n${indented(text)}---\n`],
  'Item with choices': assessment,
  'Item with an explanation': assessment,
  Rubric: (text) => [
    'a.assessment.yaml',
    `id: a\ntitle: A\ntype: formative\nitems:\n  - {id: q, prompt: Why?, type: short-answer}\nrubrics:\n${indented(text)}`,
  ],
  'Step of an agenda': (text) => [
    'a.protocol.yaml',
    `id: a\ntitle: A\npurpose: student-work-analysis\nminutes: 15\nagenda:\n${indented(text)}`,
  ],
  'Section of lessons': (text) => ['a.unit.yaml', `id: a\ntitle: A\nlessons:\n${indented(text)}`],
};

function assessment(text: string): readonly [string, string] {
  const rubric = text.includes('rubric:')
    ? 'rubrics:\n  - id: reason\n    levels:\n      - points: 1\n        description: A reason.\n'
    : '';
  return ['a.assessment.yaml', `id: a\ntitle: A\ntype: formative\nitems:\n${indented(text)}${rubric}`];
}

describe('snippets', () => {
  for (const [name, snippet] of snippetsIn('yaml.json'))
    it(`put what is well formed into YAML: ${name}`, () => {
      const made = documents[name]?.(offered(snippet));
      assert.ok(made !== undefined);
      assert.deepEqual(faults(...made), []);
    });

  for (const [name, snippet] of snippetsIn('markdown.json'))
    it(`put what is well formed into Markdown: ${name}`, () => {
      assert.deepEqual(faults('a.lesson.md', `${lesson}---\n\n${offered(snippet)}\n`), []);
    });
});

function faults(file: string, text: string): readonly string[] {
  const files = {
    'curriculum.yaml':
      'id: c\ntitle: C\nsubject: mathematics\ngrades: [4]\nstandards: [ccss-math]\nunits: []\n',
    [file]: text,
  };
  return allFindings(workspaceOf(files))
    .filter(({ rule, path: own }) => own === file && ['syntax', 'schema', 'unknown-standard'].includes(rule))
    .map((finding) => shown(finding, files));
}
