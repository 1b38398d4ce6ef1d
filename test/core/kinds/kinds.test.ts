import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { kindIds, kindOfPath } from '../../../server/src/core/kinds/all.ts';
import { factsOf } from '../../../server/src/core/kinds/facts.ts';
import { linkTarget } from '../../../server/src/core/kinds/links.ts';
import { readDocument } from '../../../server/src/core/syntax/read.ts';
import { root } from '../../support/root.ts';

describe('the kind of a file', () => {
  for (const [file, kind] of [
    ['curriculum.yaml', 'curriculum'],
    ['curriculum.yml', 'curriculum'],
    ['a/curriculum.md', 'curriculum'],
    ['units/a.unit.yaml', 'unit'],
    ['a.b.lesson.md', 'lesson'],
    ['x.assessment.yml', 'assessment'],
    ['own.standards.yaml', 'standards'],
    ['standards/state.case.json', 'standards'],
    ['case.json', undefined],
    ['state.case.yaml', undefined],
    ['README.md', undefined],
    ['lesson.md', undefined],
    ['.lesson.md', undefined],
    ['my-curriculum.yaml', undefined],
    ['a.lesson.mdx', undefined],
    ['a.Lesson.md', undefined],
    ['a.lesson.yaml.bak', undefined],
  ] as const) {
    it(`${file} is ${kind ?? 'no document'}`, () => assert.equal(kindOfPath(file), kind));
  }
});

describe('the schemas', () => {
  for (const kind of [...kindIds, 'directives']) {
    it(`say in words what each key of ${kind} is for`, () => {
      const schema = JSON.parse(readFileSync(path.join(root, 'schemas', `${kind}.schema.json`), 'utf8'));
      const common = JSON.parse(readFileSync(path.join(root, 'schemas/common.schema.json'), 'utf8'));
      const silent: string[] = [];
      const look = (at: unknown, where: string): void => {
        if (typeof at !== 'object' || at === null) return;
        for (const [key, value] of Object.entries(at)) {
          if (key === 'properties') {
            for (const [name, property] of Object.entries(value as Record<string, Record<string, unknown>>)) {
              const shared = /#\/\$defs\/(.+)$/.exec(String(property['$ref'] ?? ''))?.[1];
              const inherited =
                shared === undefined
                  ? undefined
                  : (common.$defs[shared] ?? schema.$defs?.[shared])?.description;
              if ((property['description'] ?? inherited) === undefined) silent.push(`${where}/${name}`);
            }
          }
          if (key !== 'examples' && key !== 'default') look(value, `${where}/${key}`);
        }
      };
      look(schema, kind);
      assert.deepEqual(silent, []);
    });
  }
});

describe('facts', () => {
  const facts = (file: string, text: string): ReturnType<typeof factsOf> => {
    const kind = kindOfPath(file);
    assert.ok(kind !== undefined);
    return factsOf(readDocument({ path: file, text }), kind);
  };
  const lesson =
    '---\nid: a\ntitle: A\nstandards: {addressing: [4.NF.A.1]}\n---\n## Warm up\n\n:::activity{title="T" minutes=5 standards="4.NF.A.1,MP3"}\n:lesson[b] and :term[Unit  Fraction], [see](../x/b.lesson.md#warm-up) ![](pic.svg)\n:::\n';

  it('do not change when text only moves', () => {
    const moved = lesson
      .replace('id: a\n', '# a note\nid: a\n')
      .replace('## Warm up\n', '\n\n## Warm up\n\nMore words.\n');
    assert.deepEqual(facts('u/a.lesson.md', moved), facts('u/a.lesson.md', lesson));
  });

  it('hold the names of data and body', () => {
    const { references, definitions, anchors } = facts('u/a.lesson.md', lesson);
    assert.deepEqual(
      references.map(({ role, id, pointer }) => [role, id, pointer]),
      [
        ['addressing', '4.NF.A.1', '/standards/addressing/0'],
        ['activity', '4.NF.A.1', '/body/directives/0/attributes/standards'],
        ['activity', 'MP3', '/body/directives/0/attributes/standards'],
        ['mentions', 'b', '/body/directives/1/label'],
        ['mentions', 'unit fraction', '/body/directives/2/label'],
        ['link', 'x/b.lesson.md', '/body/links/0'],
        ['image', 'u/pic.svg', '/body/images/0'],
      ],
    );
    assert.deepEqual(
      definitions.map(({ space, id }) => [space, id]),
      [['lesson', 'a']],
    );
    assert.deepEqual(anchors, ['warm-up']);
  });

  it('hold the names in Markdown values of the data', () => {
    const { references } = facts(
      'a.assessment.yaml',
      'id: a\ntitle: A\ntype: formative\nitems:\n  - id: q\n    type: numeric\n    prompt: See [the lesson](b.lesson.md) and :standard[MP1].\n',
    );
    assert.deepEqual(
      references.map(({ role, id, within, pointer }) => [role, id, within, pointer]),
      [
        ['mentions', 'MP1', 'MP1', '/items/0/prompt'],
        ['link', 'b.lesson.md', 'b.lesson.md', '/items/0/prompt'],
      ],
    );
  });

  it('are plain JSON, also of a file of the wrong shape', () => {
    for (const text of ['', '- a', 'id: [1]\nlessons: x\nstandards: 3\n', 'a: *b', '\u0000']) {
      const made = facts('a.unit.yaml', text);
      assert.equal(made.kind, 'unit');
      assert.ok(isPlain(made));
    }
  });
});

function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null)
    return typeof value !== 'function' && typeof value !== 'symbol';
  return (
    [Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value)) &&
    Object.values(value).every(isPlain)
  );
}

describe('where a link leads', () => {
  for (const [from, url, target, anchor] of [
    ['u/a.lesson.md', 'b.lesson.md', 'u/b.lesson.md', undefined],
    ['u/a.lesson.md', '../c.md#x', 'c.md', 'x'],
    ['u/a.lesson.md', '#here', 'u/a.lesson.md', 'here'],
    ['u/a.lesson.md', '/top.md', 'top.md', undefined],
    ['u/a.lesson.md', 'my%20file.pdf?x=1', 'u/my file.pdf', undefined],
    ['u/a.lesson.md', '../../out.md', '../out.md', undefined],
    ['u/a.lesson.md', './x/../y/', 'u/y', undefined],
    ['a.md', '%zz', '%zz', undefined],
  ] as const) {
    it(`${url} from ${from}`, () => assert.deepEqual(linkTarget(from, url), { path: target, anchor }));
  }

  for (const url of [
    'https://example.org/a.md',
    'mailto:a@example.org',
    '//example.org/x',
    'javascript:alert(1)',
  ]) {
    it(`${url} leads elsewhere`, () => assert.equal(linkTarget('a.md', url), undefined));
  }
});
