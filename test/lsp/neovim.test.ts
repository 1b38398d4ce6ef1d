/** The server in a second real editor: Neovim, as it is used, against the sample of a whole year. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { root } from '../support/root.ts';

interface Told {
  readonly clean: number;
  readonly wrong: string;
  readonly first: string;
  readonly hover: string;
  readonly definition: number;
  readonly outline: string;
  readonly odd: Readonly<Record<string, { completed: number; explained: string; alive: boolean }>>;
}

describe('the language server in Neovim', () => {
  it('shows what is found, completes, explains and leads on', function () {
    this.timeout(120_000);
    const folder = path.join(temporaryFolder(), 'full');
    fs.cpSync(path.join(root, 'samples/full'), folder, { recursive: true });
    const lesson = path.join(folder, 'units/fraction-equivalence/lessons/01-folding-strips.lesson.md');
    const answers = path.join(path.dirname(folder), 'answers.json');
    execFileSync(
      'nvim',
      [
        '--headless',
        '--clean',
        '-n',
        '-S',
        path.join(root, 'test/lsp/neovim.lua'),
        path.join(root, 'dist/throughline.cjs'),
        folder,
        lesson,
        answers,
      ],
      {
        env: { ...process.env, THROUGHLINE_NODE: process.execPath, XDG_STATE_HOME: path.dirname(folder) },
        timeout: 100_000,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    // The script writes exactly these answers.
    const told = JSON.parse(fs.readFileSync(answers, 'utf8')) as Told;
    assert.equal(told.clean, 0);
    assert.match(told.wrong, /4\.NF\.Q\.1/);
    assert.equal(told.first, '4.NF.A.1');
    assert.match(told.hover, /\*\*4\.NF\.A\.1\*\*[\s\S]*Taught in/);
    assert.equal(told.definition, 1);
    assert.equal(told.outline, 'Folding strips, same length and more parts');
    assert.deepEqual(Object.keys(told.odd).sort(), ['broken', 'empty', 'half', 'wide', 'windows']);
    for (const [name, { alive }] of Object.entries(told.odd)) assert.ok(alive, name);
    assert.ok((told.odd['half']?.completed ?? 0) > 0);
    assert.match(told.odd['windows']?.explained ?? '', /4\.NF\.A\.1/);
    assert.match(told.odd['wide']?.explained ?? '', /4\.NF\.A\.1/);
  });
});
