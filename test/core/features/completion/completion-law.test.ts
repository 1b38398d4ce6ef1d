import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { completionsAt } from '../../../../server/src/core/features/completion/completion.ts';
import { documentationOf } from '../../../../server/src/core/features/completion/documentation.ts';
import { mostItems } from '../../../../server/src/core/features/completion/item.ts';
import { subjectOf } from '../../../../server/src/core/features/subject.ts';
import { kindIds } from '../../../../server/src/core/kinds/all.ts';
import { readDocument } from '../../../../server/src/core/syntax/read.ts';
import { anyMarkdown, lessonMarkdown } from '../../../support/arbitrary-markdown.ts';
import { mutated, yamlText } from '../../../support/arbitrary-yaml.ts';
import { workspaceOf } from '../../../support/curriculum.ts';
import { fuzz } from '../../../support/fuzz.ts';
import { root } from '../../../support/root.ts';

const folder = path.join(root, 'samples/full');
const samples = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:yaml|md)$/.test(name) && !name.endsWith('README.md'))
  .map((name) => ({
    path: name.split(path.sep).join('/'),
    text: readFileSync(path.join(folder, name), 'utf8'),
  }));
const workspace = workspaceOf(Object.fromEntries(samples.map((sample) => [sample.path, sample.text])));
const index = workspace.index();

/** Every item replaces a stretch of the cursor's line that the cursor is in. */
function holds(
  file: { readonly path: string; readonly text: string },
  offset: number,
  snippets: boolean,
): number {
  const about = `${file.path} at ${offset} of ${JSON.stringify(file.text)}`;
  const { items } = completionsAt(subjectOf(readDocument(file), index), offset, { snippets });
  assert.ok(items.length <= mostItems, about);
  for (const { edit, label, isSnippet, documentationKey } of items) {
    assert.ok(edit.start <= offset && offset <= edit.end, `'${label}' leaves out the cursor in ${about}`);
    assert.ok(
      !/[\r\n]/.test(file.text.slice(edit.start, edit.end)),
      `'${label}' replaces a line break in ${about}`,
    );
    assert.ok(!isSnippet || snippets, about);
    if (documentationKey !== undefined) documentationOf(documentationKey, index);
  }
  return items.length;
}

const place = fc.double({ min: 0, max: 1, noNaN: true });
const kindOfFile = fc.constantFrom(...kindIds);

describe('law: completion answers anywhere', () => {
  it('in the samples, as they are and with anything done to them', () => {
    let count = 0;
    const sample = fc.constantFrom(...samples);
    const text = sample.chain((one) =>
      fc
        .oneof(fc.constant(one.text), mutated(fc.constant(one.text)))
        .map((changed) => ({ ...one, text: changed })),
    );
    fc.assert(
      fc.property(
        text,
        fc.array(place, { minLength: 20, maxLength: 20 }),
        fc.boolean(),
        (file, places, snippets) => {
          for (const at of places) count += holds(file, Math.floor(at * (file.text.length + 1)), snippets);
        },
      ),
      fuzz(40),
    );
    assert.ok(count > 1_000, `there were ${count} items`);
  });

  it('in generated YAML', () => {
    fc.assert(
      fc.property(fc.oneof(yamlText, mutated(yamlText)), place, kindOfFile, (text, at, kind) => {
        holds({ path: `x.${kind}.yaml`, text }, Math.floor(at * (text.length + 1)), true);
      }),
      fuzz(500),
    );
  });

  it('in generated Markdown', () => {
    fc.assert(
      fc.property(fc.oneof(anyMarkdown, mutated(lessonMarkdown)), place, kindOfFile, (text, at, kind) => {
        holds({ path: `x.${kind}.md`, text }, Math.floor(at * (text.length + 1)), true);
      }),
      fuzz(300),
    );
  });

  it('in any text at all', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'-:[]{}\n #"\'*&|>!,a ') }),
    );
    fc.assert(
      fc.property(any, place, kindOfFile, fc.boolean(), (text, at, kind, isMarkdown) => {
        const file = {
          path: `x.${kind}.${isMarkdown ? 'md' : 'yaml'}`,
          text: isMarkdown ? `---\n${text}` : text,
        };
        holds(file, Math.floor(at * (file.text.length + 1)), true);
      }),
      fuzz(1_000),
    );
  });
});
