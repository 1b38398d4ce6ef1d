/** Every text of the extension has its Spanish, and no Spanish is left over. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { questions } from '../../server/src/core/templates/questions.ts';
import { root } from '../support/root.ts';

const client = path.join(root, 'client');

describe('the texts of the extension', () => {
  it('that stand in its manifest are there, in English and in Spanish', () => {
    const manifest = fs.readFileSync(path.join(client, 'package.json'), 'utf8');
    const used = [...manifest.matchAll(/"%([^"%]+)%"/g)].map(([, key = '']) => key);
    assert.ok(used.length > 10);
    assert.deepEqual(sorted(textsIn('package.nls.json')), sorted(used));
    assert.deepEqual(sorted(textsIn('package.nls.es.json')), sorted(used));
  });

  it('that people read in the manifest are none of them written there', () => {
    // What an assistant reads is in English, as all that it is told.
    const manifest = fs
      .readFileSync(path.join(client, 'package.json'), 'utf8')
      .replace(/"inputSchema": \{[\s\S]*?\n {8}\}/g, '');
    const written = [
      ...manifest.matchAll(
        /"(?:title|description|markdownDescription|contents|label|name)": "([^%"][^"]* [^"]*)"/g,
      ),
    ].map(([, text]) => text);
    assert.deepEqual(written, []);
  });

  it('that stand in its code are all there in Spanish', () => {
    const used = sourcesOf(path.join(client, 'src')).flatMap((text) =>
      [...text.matchAll(/\bl10n\.t\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g)].map((match) =>
        (match[1] ?? match[2] ?? '').replace(/\\(.)/g, '$1'),
      ),
    );
    assert.ok(used.length > 10);
    // Questions come from the server, since the command line has the same ones.
    const asked = Object.values(questions).flatMap((list) => list.flatMap(({ ask, help }) => [ask, help]));
    assert.deepEqual(sorted(textsIn('l10n/bundle.l10n.es.json')), sorted([...used, ...asked]));
  });

  it('are all looked up by a text that stands in the code, so that this test sees them', () => {
    const all = sourcesOf(path.join(client, 'src')).flatMap((text) => [
      // One place looks up the questions of the server.
      ...text.replace('l10n.t(english)', '').matchAll(/\bl10n\.t\(\s*(.)/g),
    ]);
    assert.deepEqual(
      all.filter(([, sign = '']) => !['"', "'"].includes(sign)),
      [],
    );
  });

  it('keep their places for what is put in', () => {
    for (const file of ['l10n/bundle.l10n.es.json'])
      for (const [english, spanish] of Object.entries(textsIn(file)))
        assert.deepEqual(placesIn(spanish), placesIn(english), english);
  });

  it('are not the same in both languages', () => {
    for (const [english, spanish] of Object.entries(textsIn('l10n/bundle.l10n.es.json')))
      assert.notEqual(spanish, english);
  });
});

function textsIn(file: string): Readonly<Record<string, string>> {
  return JSON.parse(fs.readFileSync(path.join(client, file), 'utf8')) as Readonly<Record<string, string>>;
}

function sourcesOf(folder: string): readonly string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => fs.readFileSync(path.join(folder, file), 'utf8'));
}

function placesIn(text: string): readonly string[] {
  return [...text.matchAll(/\{\d\}/g)].map(([place]) => place).sort();
}

function sorted(texts: readonly string[] | Readonly<Record<string, string>>): readonly string[] {
  return [...new Set(Array.isArray(texts) ? (texts as readonly string[]) : Object.keys(texts))].sort();
}
