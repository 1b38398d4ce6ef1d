import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { converted } from '../../../server/src/core/publish/markdown/convert.ts';
import { levelsBelow } from '../../../server/src/core/publish/markdown/headings.ts';
import { directMarkup, longMarkup, type Shape } from '../../../server/src/core/publish/markdown/markdown.ts';
import { studentPart } from '../../../server/src/core/publish/markdown/student-part.ts';
import { openPage, type Page } from '../../../server/src/core/publish/page.ts';
import { openPublication } from '../../../server/src/core/publish/publication.ts';
import { splitFrontMatter } from '../../../server/src/core/syntax/front-matter.ts';
import { markdownTree } from '../../../server/src/core/syntax/markdown-tree.ts';
import { createWorkspace } from '../../../server/src/core/workspace/workspace.ts';
import {
  anyMarkdown,
  lessonMarkdown,
  looseMarkdown,
  markdownLine,
  mutatedMarkdown,
} from '../../support/arbitrary-markdown.ts';
import { fuzz } from '../../support/fuzz.ts';
import { root } from '../../support/root.ts';

const samples = path.join(root, 'samples');
const bodies = readdirSync(samples, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => {
    const text = readFileSync(path.join(samples, file), 'utf8');
    return text.slice(splitFrontMatter('a.lesson.md', text).body?.start);
  });

const from = 'units/a.lesson.md';

/** A page of a site in which some of what generated texts name is there. */
function page(): Page {
  const workspace = createWorkspace();
  workspace.apply([
    { path: 'curriculum.yaml', text: 'id: c\ntitle: C\nstandards: [ccss-math]\nunits: [a]\n' },
    { path: from, text: '---\nid: x\ntitle: A "lesson" & `more`\n---\n## Note one\n' },
    { path: 'units/plan.md', exists: true },
    { path: 'units/bars.png', exists: true },
    { path: 'units/i.png', exists: true },
    { path: 'units/units/a.unit.yaml', text: "id: a\ntitle: It's <a> unit\nlessons: [x]\n" },
  ]);
  return openPage(openPublication(workspace.index(), true, 'teacher'), 'lessons/x.html');
}

const here = page();
const shapes: readonly Shape[] = ['body', 'value', 'cell'];

/** Where the short way to the text gives an answer, it is the long way's. */
function agree(source: string, anchors = 4): boolean {
  let isDirect = false;
  for (const isForStudents of [false, true]) {
    for (const shape of shapes) {
      const shown = () => {
        const tree = markdownTree(source);
        let activities = 0;
        return tree === undefined
          ? undefined
          : converted(isForStudents ? studentPart(tree) : tree, {
              page: here,
              from,
              source,
              anchorAt: (offset) => ['one', 'two', undefined, 'note-taking'][offset % anchors],
              above: 1,
              levels: levelsBelow(1),
              isForStudents,
              nextActivity: () => ++activities,
            });
      };
      const [one, other] = [shown(), shown()];
      if (one === undefined || other === undefined) return false;
      const direct = directMarkup(one, shape);
      if (direct === undefined) continue;
      if (shape === 'body' && !isForStudents) isDirect = true;
      assert.equal(direct, longMarkup(other, 1, here.publication.words, shape), JSON.stringify(source));
    }
  }
  return isDirect;
}

describe('law: the short way to the text of a page gives what the long way gives', () => {
  it('on the samples, and seldom gives way', () => {
    const agreed = bodies.filter((body) => agree(body, 3)).length;
    assert.ok(agreed >= bodies.length * 0.9, `agreed on ${agreed} of ${bodies.length}`);
  });

  it('on pieces of the samples, changed a little', () => {
    const pieces = bodies.flatMap((body) => {
      const lines = body.split('\n');
      return lines.flatMap((_, at) => (at % 12 === 0 ? [lines.slice(at, at + 18).join('\n')] : []));
    });
    fc.assert(
      fc.property(mutatedMarkdown(fc.constantFrom(...pieces)), (text) => void agree(text)),
      fuzz(60),
    );
  });

  it('on generated lessons', () => {
    fc.assert(
      fc.property(fc.oneof(lessonMarkdown, mutatedMarkdown(lessonMarkdown)), (text) => void agree(text)),
      fuzz(60),
    );
  });

  it('on every construct in any place', () => {
    fc.assert(
      fc.property(fc.oneof(anyMarkdown, looseMarkdown, markdownLine), (text) => void agree(text)),
      fuzz(120),
    );
  });

  it('on signs that mean something in HTML, and on addresses', () => {
    const sign = fc.constantFrom(
      ...[
        '&',
        '<',
        '>',
        '"',
        "'",
        '`',
        '\\',
        '&amp;',
        '&#0;',
        '\u00a0',
        'é',
        '😀',
        '\n',
        '  \n',
        '\\\n',
        '\t',
      ],
      ...['[a](x:y)', '[a](HTTP://x)', '[a](https://x/ä?b=c&d="e")', '[a](<b c.md> "t`\'\\"")', '[a](#one)'],
      ...['![a](https://x/y.png "t")', '![](units/bars.png)', '![<&">](mailto:x)', '**', '*', '~~', 'x'],
      ...[
        '\n\n',
        '\n- ',
        '\n1. ',
        '\n7. ',
        '\n> ',
        '\n- [x] ',
        '\n```js\n',
        '\n```\n',
        '\n| a | b |\n|:-|-:|\n| ',
      ],
      ...[
        '# ',
        ':standard[4.NF.A.1]',
        ':::student\n',
        '\n:::\n',
        '$x<y$',
        '$\\tag{a} x$',
        '<br>',
        'H<sub>2</sub>',
      ],
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 16 }), (signs) => void agree(signs.join(''))),
      fuzz(500),
    );
  });
});
