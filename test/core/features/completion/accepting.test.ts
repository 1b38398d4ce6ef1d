/**
 * What an editor writes when the first item is accepted checks clean in its place: in every way to write a list,
 * in files with either line ending, for a client with tab stops and for one without. Where a new map gets several
 * keys at once, what is to be written after them is left to the author.
 */
import assert from 'node:assert/strict';
import { completionsAt } from '../../../../server/src/core/features/completion/completion.ts';
import type { CompletionItem } from '../../../../server/src/core/features/completion/item.ts';
import { subjectOf } from '../../../../server/src/core/features/subject.ts';
import { locate } from '../../../../server/src/core/syntax/locate.ts';
import { readDocument } from '../../../../server/src/core/syntax/read.ts';
import type { Workspace } from '../../../../server/src/core/workspace/workspace.ts';
import { accepted } from '../../../support/accept.ts';
import { type Files, workspaceOf } from '../../../support/curriculum.ts';

const others: Files = {
  'curriculum.yaml':
    'id: example\ntitle: Example\nsubject: mathematics\ngrades: [4]\nstandards: [ccss-math, ours]\nunits: [fractions]\n',
  'ours.standards.yaml':
    "id: ours\ntitle: Ours\nstandards:\n  - { code: '6.10', label: Sketch, grades: [4] }\n  - { code: 'true', label: Honesty, grades: [4] }\n  - { code: 'Art, 4', label: Collage, grades: [4] }\n",
  'fractions.unit.yaml':
    'id: fractions\ntitle: Fractions\nlessons: [strips]\nvocabulary: [{ term: half, definition: One of two. }]\n',
  'strips.lesson.md': '---\nid: strips\ntitle: Strips\n---\n\n# Warm up\n',
  'exit.assessment.yaml':
    'id: exit\ntitle: Exit\ntype: exit-ticket\nitems: [{ id: q1, prompt: Why?, type: numeric }]\n',
  'study.protocol.yaml':
    'id: study\ntitle: Study\npurpose: unit-study\nagenda: [{ step: Read, minutes: 5 }]\n',
  'year.schedule.yaml':
    'id: year\ntitle: Year\nteams: [{ id: four }]\nleaders: [{ id: lead, role: Teacher leader }]\n',
  'images/a b.svg': undefined,
};

const lesson = 'id: x\ntitle: X\n';
const assessment = 'id: x\ntitle: X\ntype: formative\n';

/** The cursor is the bar. */
const places: readonly (readonly [what: string, path: string, text: string])[] = [
  // Codes.
  ['a code in an indented list', 'x.lesson.yaml', `${lesson}standards:\n  addressing:\n    - |\n`],
  ['a code at the end of the file', 'x.lesson.yaml', `${lesson}standards:\n  addressing:\n    - |`],
  [
    'a code in a list that is not set in',
    'x.lesson.yaml',
    `${lesson}standards:\n  addressing:\n  - 4.N|\n  - 4.OA.A.1\n`,
  ],
  ['a code below its key', 'x.lesson.yaml', `${lesson}standards:\n  addressing:\n    |\n`],
  ['a code beside its key', 'x.lesson.yaml', `${lesson}standards:\n  addressing: |\n`],
  ['a code right at the colon', 'x.lesson.yaml', `${lesson}standards:\n  addressing:|\n`],
  ['a code after a dash alone', 'x.lesson.yaml', `${lesson}standards:\n  addressing:\n    -|\n`],
  [
    'a code between others',
    'x.lesson.yaml',
    `${lesson}standards:\n  addressing:\n    - 4.OA.A.1\n    |\n    - 4.NF.A.1\n`,
  ],
  ['a code in brackets', 'x.lesson.yaml', `${lesson}standards:\n  addressing: [4.NF.A.1, |]\n`],
  [
    'a code in brackets without a space',
    'x.lesson.yaml',
    `${lesson}standards:\n  addressing: [4.NF.A.1,|]\n`,
  ],
  [
    'a code in brackets of two lines',
    'x.lesson.yaml',
    `${lesson}standards:\n  addressing: [4.NF.A.1,\n    4.n|\n  ]\n`,
  ],
  ['a code in braces', 'x.lesson.yaml', `${lesson}standards: { addressing: [|] }\n`],
  ['a code as the value in braces', 'x.lesson.yaml', `${lesson}standards: { addressing: | }\n`],
  ['a code in closed quotes', 'x.lesson.yaml', `${lesson}standards:\n  addressing: ["4.NF|"]\n`],
  [
    'a code in open quotes',
    'x.lesson.yaml',
    `${lesson}standards:\n  addressing:\n    - "4.NF|\n    - 4.OA.A.1\n`,
  ],
  [
    'a code in open quotes in brackets',
    'x.lesson.yaml',
    `${lesson}standards:\n  addressing: ['4.NF|, 4.OA.A.1]\n`,
  ],
  ['a code in place of a number', 'x.lesson.yaml', `${lesson}standards:\n  addressing: [6.1|]\n`],
  ['a code that would be a truth value', 'x.lesson.yaml', `${lesson}standards:\n  addressing: [hones|]\n`],
  ['a code with a comma', 'x.lesson.yaml', `${lesson}standards: { addressing: [collage|] }\n`],
  [
    'a code after a comment',
    'x.lesson.yaml',
    `${lesson}standards:\n  addressing:\n    # the main one\n    - | # here\n`,
  ],
  [
    'a code beside an anchor',
    'x.lesson.yaml',
    `${lesson}standards:\n  addressing: &main\n    - 4.NF|\n  practices: [MP1]\n`,
  ],
  [
    'a code in an item of a list',
    'x.lesson.yaml',
    `${lesson}objectives:\n  - text: I can.\n    standards:\n    - |\n`,
  ],
  [
    'a code in an item in braces',
    'x.lesson.yaml',
    `${lesson}objectives:\n  - { text: I can., standards: [4.nf.a|] }\n`,
  ],
  [
    'a code in front matter',
    'x.lesson.md',
    `---\n${lesson}standards:\n  addressing:\n    - 4.NF|\n---\n\nText.\n`,
  ],
  ['a code by its words', 'x.lesson.yaml', `${lesson}standards:\n  addressing:\n    - equivalent frac|\n`],
  [
    'a code with its prefix',
    'x.lesson.yaml',
    `${lesson}standards:\n  addressing:\n    - CCSS.Math.Content.4.nf|\n`,
  ],
  ['a code over a whole one', 'x.lesson.yaml', `${lesson}standards:\n  addressing:\n    - 4.N|F.B.3a\n`],
  [
    'a code in a block of JSON',
    'x.lesson.yaml',
    `{\n"id": "x",\n"title": "X",\n"standards": { "addressing": ["4.NF|"] }\n}\n`,
  ],
  [
    'a code in an attribute',
    'x.lesson.md',
    `---\n${lesson}---\n\n:::activity{title="A" standards="4.NF.A.1 4.OA|"}\n:::\n`,
  ],
  [
    'a code in an attribute without quotes',
    'x.lesson.md',
    `---\n${lesson}---\n\n:::activity{title="A" standards=|}\n:::\n`,
  ],
  ['a code in a label', 'x.lesson.md', `---\n${lesson}---\n\nSee :standard[4.NF|].\n`],
  ['a code in an open label', 'x.lesson.md', `---\n${lesson}---\n\nSee :standard[4.NF|\n`],
  // Ids.
  ['an id in a list', 'x.unit.yaml', `${lesson}lessons:\n  - |\n`],
  ['an id in a list that is not set in', 'x.unit.yaml', `${lesson}lessons:\n- |\n`],
  ['an id in brackets', 'x.unit.yaml', `${lesson}assessments: [|]\n`],
  [
    'an id beside its key',
    'x.assessment.yaml',
    `${assessment}items: [{ id: q, prompt: Why?, type: numeric }]\nafter: |\n`,
  ],
  ['an id in a section', 'x.unit.yaml', `${lesson}lessons:\n  - section: One\n    lessons:\n      - st|\n`],
  ['an id of a protocol', 'x.unit.yaml', `${lesson}protocols:\n    - |\n`],
  [
    'an id of a team',
    'x.protocol.yaml',
    `${lesson}purpose: adjust\nteam: |\nagenda: [{ step: Read, minutes: 5 }]\n`,
  ],
  [
    'an id of a leader',
    'x.feedback.yaml',
    `${lesson}observer: |\nobservation: { minutes: 15, every-weeks: 2 }\n`,
  ],
  [
    'an id of an assessment in an attribute',
    'x.lesson.md',
    `---\n${lesson}---\n\n:::exit-ticket{assessment=|}\n:::\n`,
  ],
  ['a term', 'x.lesson.md', `---\n${lesson}---\n\nA :term[ha|].\n`],
  [
    'a catalogue',
    'curriculum.yaml',
    `id: example\ntitle: Example\nsubject: mathematics\ngrades: [4]\nstandards:\n  - |\nunits: [fractions]\n`,
  ],
  // Choices.
  ['a choice', 'x.lesson.yaml', `${lesson}status: |\n`],
  ['a choice in a list', 'x.lesson.yaml', `${lesson}rigor:\n  - |\n`],
  ['a choice in brackets', 'x.lesson.yaml', `${lesson}rigor: [conceptual, pro|]\n`],
  [
    'a grade',
    'curriculum.yaml',
    `id: example\ntitle: Example\nsubject: mathematics\ngrades:\n- 4\n- |\nstandards: [ccss-math]\nunits: [fractions]\n`,
  ],
  ['a depth of knowledge', 'x.lesson.yaml', `${lesson}dok: |\n`],
  [
    'a truth value',
    'x.assessment.yaml',
    `${assessment}common: |\nitems: [{ id: q, prompt: Why?, type: numeric }]\n`,
  ],
  [
    'how serious a rule is',
    'curriculum.yaml',
    `id: example\ntitle: Example\nsubject: mathematics\ngrades: [4]\nunits: [fractions]\nrules:\n  unaligned-item: |\n`,
  ],
  ['a way of working', 'x.lesson.md', `---\n${lesson}---\n\n:::activity{title="A" grouping=|}\n:::\n`],
  // Keys.
  ['a key of a document', 'x.lesson.yaml', `id: x\n|\n`],
  ['a key in front matter', 'x.lesson.md', `---\nid: x\n|\n---\n`],
  ['a half-typed key', 'x.lesson.yaml', `id: x\ntit|\n`],
  ['a key of a map', 'x.lesson.yaml', `${lesson}standards:\n  |\n`],
  ['a key beside the key of its map', 'x.feedback.yaml', `${lesson}observation: |\n`],
  ['a key in braces', 'x.lesson.yaml', `${lesson}standards: { | }\n`],
  ['a key after another in braces', 'x.lesson.yaml', `${lesson}standards: { addressing: [4.NF.A.1], | }\n`],
  ['a key of an item', 'x.assessment.yaml', `${assessment}items:\n  - |\n`],
  [
    'a key of an item that is not set in',
    'x.assessment.yaml',
    `${assessment}items:\n- id: q\n  type: numeric\n  |\n`,
  ],
  [
    'a key of an item, the cursor at the dash',
    'x.assessment.yaml',
    `${assessment}items:\n  - id: q\n    prompt: Why?\n  |\n`,
  ],
  ['a key of an item in brackets', 'x.assessment.yaml', `${assessment}items: [{ id: q, prompt: Why?, | }]\n`],
  ['an item beside its key', 'x.assessment.yaml', `${assessment}items: |\n`],
  ['an item below its key', 'x.assessment.yaml', `${assessment}items:\n    |\n`],
  ['an item in brackets', 'x.protocol.yaml', `${lesson}purpose: adjust\nagenda: [|]\n`],
  [
    'a key of a wide list',
    'x.assessment.yaml',
    `${assessment}items:\n    - id: q\n      prompt: Why?\n      |\n`,
  ],
  ['a key in an empty file', 'x.lesson.yaml', '|'],
  ['front matter in an empty file', 'x.lesson.md', '|'],
  [
    'a rule',
    'curriculum.yaml',
    `id: example\ntitle: Example\nsubject: mathematics\ngrades: [4]\nunits: [fractions]\nrules:\n  |\n`,
  ],
  // Markdown.
  ['a block', 'x.lesson.md', `---\n${lesson}---\n\n:::|\n`],
  ['a block in another', 'x.lesson.md', `---\n${lesson}---\n\n::::activity{title="A"}\n:::st|\n::::\n`],
  ['an attribute', 'x.lesson.md', `---\n${lesson}---\n\n:::activity{title="A" |}\n:::\n`],
  ['a link', 'x.lesson.md', `---\n${lesson}---\n\n[a](str|)\n`],
  ['an open link', 'x.lesson.md', `---\n${lesson}---\n\n[a](str|\n`],
  ['an image', 'x.lesson.md', `---\n${lesson}---\n\n![a](|)\n`],
  ['a heading', 'x.lesson.md', `---\n${lesson}---\n\n[a](strips.lesson.md#|)\n`],
  ['a link in the data', 'x.unit.yaml', `${lesson}summary: See [a](str|).\n`],
];

/** What these rules find is about what was written; what others find is for the author to think about. */
const formal = [
  'syntax',
  'schema',
  'unquoted-code',
  'unknown-standard',
  'unknown-reference',
  'non-canonical-code',
  'broken-link',
  'duplicate-id',
];

const workspace = workspaceOf(others);

/** The workspace with one file as it is now, and the others as they were. */
function holding(path: string, text: string): Workspace {
  workspace.apply([
    ...places.map(([, other]) => ({ path: other, exists: false as const })),
    ...Object.entries(others).flatMap(([other, own]) =>
      own === undefined ? [] : { path: other, text: own },
    ),
    { path, text },
  ]);
  return workspace;
}

/** Accepts the first item, and then what comes first where the cursor is, until nothing is left to accept. */
function write(
  path: string,
  marked: string,
  snippets: boolean,
): { readonly text: string; readonly firsts: string[] } {
  let offset = marked.indexOf('|');
  let text = marked.slice(0, offset) + marked.slice(offset + 1);
  const firsts: string[] = [];
  for (let turn = 0; turn < 6; turn++) {
    const subject = subjectOf(readDocument({ path, text }), holding(path, text).index());
    const [item] = completionsAt(subject, offset, { snippets }).items;
    if (item === undefined) break;
    firsts.push(item.label);
    ({ text, offset } = accepted(text, item));
    // A block asks for its title.
    if (item.kind === 'directive') text = text.replace('""', '"words"');
    if (!leavesSomething(item)) break;
    if (expectsText(item)) ({ text, offset } = typedIn(text, offset, item));
  }
  return { text, firsts };
}

/** A key or an attribute whose value is still to be written. */
function leavesSomething({ kind, edit }: CompletionItem): boolean {
  return kind === 'key' || kind === 'rule' || (kind === 'attribute' && /\$|=$/.test(edit.newText));
}

function expectsText({ kind, detail = '' }: CompletionItem): boolean {
  return kind === 'key' && /a text|a number/.test(detail);
}

function typedIn(
  text: string,
  offset: number,
  { detail = '' }: Pick<CompletionItem, 'detail'>,
): { text: string; offset: number } {
  const word = detail.includes('a text') ? 'words' : '5';
  return { text: text.slice(0, offset) + word + text.slice(offset), offset: offset + word.length };
}

function isLeftToAuthor(message: string): boolean {
  return message.startsWith('Nothing is written after');
}

describe('accepting the first item', () => {
  for (const [what, path, marked] of places) {
    for (const snippets of [true, false]) {
      it(`${what}, ${snippets ? 'with' : 'without'} tab stops`, () => {
        const { text, firsts } = write(path, marked, snippets);
        const again = write(path, marked.replace(/\n/g, '\r\n'), snippets);
        if (marked.includes('\n'))
          assert.equal(again.text, text.replace(/\n/g, '\r\n'), 'with the other line ending');
        assert.ok(firsts.length > 0, 'there is something to accept');
        const held = holding(path, text);
        const document = readDocument({ path, text });
        const start = marked.lastIndexOf('\n', marked.indexOf('|')) + 1;
        const findings = held.findings(path).filter((finding) => {
          const range = finding.range ?? locate(document, finding);
          return formal.includes(finding.rule) && range.end >= start && !isLeftToAuthor(finding.message);
        });
        assert.deepEqual(
          findings.map(({ rule, message }) => `${rule}: ${message}`),
          [],
          `${firsts.join(', ')} gives\n${text}`,
        );
      });
    }
  }
});
