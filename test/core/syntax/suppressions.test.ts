/** Comments that keep findings quiet: where they are read, what they are about, and that text may be anything. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { factsOf } from '../../../server/src/core/kinds/facts.ts';
import type { DataNode } from '../../../server/src/core/syntax/data.ts';
import { readDocument } from '../../../server/src/core/syntax/read.ts';
import { readSuppressions } from '../../../server/src/core/syntax/suppressions.ts';
import { yamlComments } from '../../../server/src/core/syntax/yaml-comments.ts';
import { readYamlFast } from '../../../server/src/core/syntax/yaml-fast.ts';
import { readYamlTolerantly } from '../../../server/src/core/syntax/yaml-tolerant.ts';
import { anyMarkdown, lessonMarkdown, mutatedMarkdown } from '../../support/arbitrary-markdown.ts';
import { mutated, yamlText } from '../../support/arbitrary-yaml.ts';
import { fuzz } from '../../support/fuzz.ts';

const word = 'throughline-ignore';

/** What each is about, in a line: `rule: pointers`; a star where all below is meant. */
function covered(text: string, path = 'a.unit.yaml'): readonly string[] {
  return readDocument({ path, text }).suppressions.flatMap(({ suppressions, covers }) =>
    suppressions.map(({ rule, misplaced }) => {
      const places = covers.map(({ pointer, below }) => `${pointer}${below === 'all' ? '*' : ''}`);
      return `${rule}: ${misplaced ?? places.join(' ')}`.trim();
    }),
  );
}

describe('a suppression in YAML', () => {
  for (const [title, text, expected] of [
    ['is about the line below', `id: u\n# ${word} a: r\ntitle: T\ndays: 3\n`, ['a: /title*']],
    [
      'is about the first line, and what is missing in the file',
      `# ${word} a: r\nid: u\ntitle: T\n`,
      ['a:  /id*'],
    ],
    [
      'passes over blank lines and other comments',
      `id: u\n# ${word} a: r\n\n# why\n# ${word} b: r\ntitle: T\n`,
      ['a: /title*', 'b: /title*'],
    ],
    [
      'is about a list in one line with all in it',
      `# ${word} a: r\nlessons: [a, [b]]\ndays: 1\n`,
      ['a:  /lessons*'],
    ],
    [
      'is about the key of a list, and not about its items',
      `id: u\n# ${word} a: r\nlessons:\n  - a\n`,
      ['a: /lessons'],
    ],
    ['is about an item of a list', `lessons:\n  - a\n  # ${word} a: r\n  - b\n`, ['a: /lessons/1*']],
    [
      'is about an entry and its first key',
      `items:\n  # ${word} a: r\n  - id: q\n    prompt: P\n`,
      ['a: /items /items/0 /items/0/id*'],
    ],
    [
      'is about all lines of a text',
      `items:\n  - id: q\n    # ${word} a: r\n    prompt: |\n      x\n      y\n`,
      ['a: /items/0/prompt*'],
    ],
    ['stands in brackets', `x: [\n  # ${word} a: r\n  b, c,\n  d]\n`, ['a: /x /x/0* /x/1*']],
    ['stands in braces', `x: {\n  # ${word} a: r\n  b: 1,\n  c: 2}\n`, ['a: /x /x/b*']],
    [
      'stands after a hyphen on its own',
      `x:\n  # ${word} a: r\n  -\n    b: 1\n    c: 2\n`,
      ['a: /x /x/0 /x/0/b*'],
    ],
    ['is about nothing at the end of the file', `id: u\n# ${word} a: r`, ['a:']],
    ['is about nothing where nothing follows but blank lines', `id: u\n# ${word} a: r\n\n\n`, ['a:']],
    ['is about nothing beside a value', `id: u # ${word} a: r\n`, ['a: beside']],
    ['may have a tab before and after its sign', `id: u\n\t#\t${word}\ta:\tr\ntitle: T\n`, ['a: /title*']],
    ['has lines that end in CR LF', `id: u\r\n# ${word} a: r\r\ntitle: T\r\n`, ['a: /title*']],
    [
      'may be the first thing after a byte order mark',
      `\ufeff# ${word} a: r\nid: u\ndays: 1\n`,
      ['a:  /id*'],
    ],
    ['is none in quotes', `id: "# ${word} a: r"\ntitle: '# ${word} a: r'\n`, []],
    ['is none in a block of text', `id: |\n  # ${word} a: r\n  <!-- ${word} a: r -->\n`, []],
    ['is none in quotes over several lines', `id: "x\n  # ${word} a: r\n  y"\n`, []],
    ['is none without a space before its sign', `id: u#${word} a: r\n`, []],
    ['is none as the beginning of a longer word', `# ${word}d a: r\n# ${word}-all a: r\nid: u\n`, []],
    [
      'is found where it stands, also below signs that mean something to the lexer',
      `id: "\u0002\u0018\u001f"\nx: \u001f\n# ${word} a: r\ntitle: T\n`,
      ['a: /title*'],
    ],
    ['is about the place of an alias', `x: &x [1]\n# ${word} a: r\ny: *x\n`, ['a: /y*']],
  ] as const) {
    it(title, () => assert.deepEqual(covered(text), expected));
  }

  it('has its reason after a colon, in one line', () => {
    const reasons = (text: string): readonly string[] =>
      readDocument({ path: 'a.unit.yaml', text }).suppressions.flatMap(({ suppressions }) =>
        suppressions.map(({ rule, reason }) => `${rule}|${reason}`),
      );
    assert.deepEqual(
      reasons(
        `# ${word} a: b: c # d\n# ${word} a : r\n# ${word} a r\n# ${word} a:\n# ${word} a: -\n# ${word}\n# ${word} a, b: r\n# ${word}: r\nid: u\n`,
      ),
      ['a|b: c # d', 'a|r', 'a|', 'a|', 'a|', '|', 'a, b|r', '|r'],
    );
  });
});

describe('a suppression in Markdown', () => {
  const lesson = (body: string): string => `---\nid: l\n---\n${body}`;
  for (const [title, body, expected] of [
    [
      'is about the lines below it up to a blank line',
      `<!-- ${word} a: r -->\n[a](b)\n![c](d)\n\n[e](f)\n`,
      ['a: /body/links/0* /body/images/0*'],
    ],
    ['passes over a blank line', `<!-- ${word} a: r -->\n\n[a](b)\n`, ['a: /body/links/0*']],
    [
      'ends where the next begins',
      `<!-- ${word} a: r -->\n[a](b)\n<!-- ${word} b: r -->\n[c](d)\n`,
      ['a: /body/links/0*', 'b: /body/links/1*'],
    ],
    [
      'is about the opening line of a block',
      `<!-- ${word} a: r -->\n:::activity{title="T"}\n:standard[x]\n:::\n`,
      ['a: /body/directives/0*'],
    ],
    [
      'is about a heading and not about the text right below',
      `<!-- ${word} a: r -->\n## [a](b)\n[c](d)\n`,
      ['a: /body/headings/0* /body/links/0*'],
    ],
    [
      'does not reach into a block below a paragraph',
      `<!-- ${word} a: r -->\n[a](b)\n:::activity{title="T"}\n:::\n`,
      ['a: /body/links/0*'],
    ],
    [
      'is about a whole table',
      `<!-- ${word} a: r -->\n| [a](b) |\n|---|\n| [c](d) |\n`,
      ['a: /body/links/0* /body/links/1*'],
    ],
    ['may have several lines', `<!-- ${word}\n  a: r,\n  and more -->\n[a](b)\n`, ['a: /body/links/0*']],
    ['stands in a list', `- [x](y)\n- <!-- ${word} a: r -->\n  [a](b)\n`, ['a: /body/links/1*']],
    ['stands in a quote', `> <!-- ${word} a: r -->\n> [a](b)\n>\n> [c](d)\n`, ['a: /body/links/0*']],
    [
      'stands inside a block',
      `:::student\n<!-- ${word} a: r -->\n[a](b)\n:::\n[c](d)\n`,
      ['a: /body/links/0*'],
    ],
    [
      'is about nothing before the end of a block',
      `:::student\n<!-- ${word} a: r -->\n:::\n[a](b)\n`,
      ['a:'],
    ],
    ['is about nothing at the end', `[a](b)\n<!-- ${word} a: r -->`, ['a:']],
    ['is about nothing beside other text', `x <!-- ${word} a: r --> [a](b)\n`, ['a: beside']],
    ['is no comment with a number sign', `# ${word} a: r\n[a](b)\n`, ['a: heading']],
    [
      'is none in code',
      `\`<!-- ${word} a: r -->\`\n\n    <!-- ${word} a: r -->\n\n\`\`\`\n<!-- ${word} a: r -->\n\`\`\`\n`,
      [],
    ],
    ['is none where it is never closed', `<!-- ${word} a: r\n[a](b)\n`, []],
    [
      'has lines that end in CR LF',
      `<!-- ${word} a: r -->\r\n[a](b)\r\n\r\n[c](d)\r\n`,
      ['a: /body/links/0*'],
    ],
  ] as const) {
    it(title, () => assert.deepEqual(covered(lesson(body), 'a.lesson.md'), expected));
  }

  it('above the front matter makes it none, and is about the text', () => {
    const text = `<!-- ${word} a: r -->\n---\nid: l\n---\n`;
    assert.deepEqual(covered(text, 'a.lesson.md').length, 1);
    assert.equal(readDocument({ path: 'a.lesson.md', text }).data, undefined);
  });
});

/** With comments put into it, some of which look like others' texts. */
const withComments = (texts: fc.Arbitrary<string>, comment: string): fc.Arbitrary<string> =>
  fc.tuple(texts, fc.array(fc.nat(), { minLength: 1, maxLength: 4 })).map(([text, places]) => {
    const lines = text.split('\n');
    for (const place of places) {
      const at = place % (lines.length + 1);
      const indent = /^[ \t]*/.exec(lines[at] ?? '')?.[0] ?? '';
      lines.splice(at, 0, indent + comment);
    }
    return lines.join('\n');
  });

describe('law: suppressions', () => {
  const yaml = withComments(fc.oneof(yamlText, mutated(yamlText)), `# ${word} orphan-document: as agreed`);

  it('in YAML are the same whichever reader reads the data', () => {
    let agreed = 0;
    fc.assert(
      fc.property(yaml, (text) => {
        const range = { start: 0, end: text.length };
        const fast = readYamlFast(text, range);
        if (fast === undefined) return;
        agreed++;
        const tolerant = readYamlTolerantly(text, range);
        const read = (node: DataNode | undefined): unknown =>
          readSuppressions(text, { range, node }, undefined);
        assert.deepEqual(read(fast.data), read(tolerant.data));
      }),
      fuzz(500),
    );
    assert.ok(agreed > 50, `agreed on ${agreed}`);
  });

  it('stand in no key and no value', () => {
    fc.assert(
      fc.property(yaml, (text) => {
        const reading = readYamlTolerantly(text, { start: 0, end: text.length });
        if (reading.problems.length > 0 || reading.data === undefined) return;
        for (const comment of yamlComments(text, { start: 0, end: text.length }))
          for (const { start, end } of scalars(reading.data)) {
            // A comment may stand behind the sign that begins a block of text.
            const isBehind = /^[|>][-+0-9]*[ \t]+$/.test(text.slice(start, comment.start));
            assert.ok(comment.end <= start || end <= comment.start || isBehind, JSON.stringify(text));
          }
      }),
      fuzz(500),
    );
  });

  it('know nothing of where they stand: blank lines and other comments change no fact', () => {
    fc.assert(
      fc.property(yaml, fc.nat(), (text, place) => {
        const read = (source: string): ReturnType<typeof readDocument> =>
          readDocument({ path: 'a.unit.yaml', text: source });
        const before = read(text);
        if (before.problems.length > 0) return;
        const moved = read(`\n# Moved by a line.\n\n${text}`);
        assert.deepEqual(
          factsOf(moved, 'unit').suppressions,
          factsOf(before, 'unit').suppressions,
          `${place}`,
        );
      }),
      fuzz(300),
    );
  });

  it('are read from any text at all, and lie within it', () => {
    const comment = `<!-- ${word} broken-link: as agreed -->`;
    const markdown = withComments(fc.oneof(anyMarkdown, mutatedMarkdown(lessonMarkdown)), comment);
    const any = fc.string({ unit: 'binary' }).map((text) => `${text}\n# ${word} a: r\n${text}`);
    fc.assert(
      fc.property(fc.oneof(markdown, yaml, any), (text) => {
        for (const path of ['a.lesson.md', 'a.unit.yaml'])
          for (const { suppressions } of readDocument({ path, text }).suppressions)
            for (const { start, end, ruleRange } of suppressions) {
              assert.ok(0 <= start && start < end && end <= text.length);
              assert.ok(start <= ruleRange.start && ruleRange.end <= end);
            }
      }),
      fuzz(400),
    );
  });
});

function scalars(node: DataNode): readonly { readonly start: number; readonly end: number }[] {
  if (node.type === 'scalar') return [node];
  if (node.type === 'list') return node.items.flatMap(scalars);
  return node.entries.flatMap(({ keyRange, value }) => [keyRange, ...scalars(value)]);
}
