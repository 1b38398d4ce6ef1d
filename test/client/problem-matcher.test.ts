/** What the command line writes is read by an editor's task as the problems that it is. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { foundByCommand } from '../support/findings.ts';
import { root } from '../support/root.ts';

interface Pattern {
  readonly regexp: string;
}

describe('the problem matcher', () => {
  it('reads every finding of a report', async () => {
    const manifest = JSON.parse(fs.readFileSync(path.join(root, 'client/package.json'), 'utf8')) as {
      readonly contributes: { readonly problemMatchers: readonly { readonly pattern: readonly Pattern[] }[] };
    };
    const [head, message] = manifest.contributes.problemMatchers[0]?.pattern ?? [];
    const folder = path.join(root, 'samples/broken');
    const { stdout } = spawnSync(process.execPath, [path.join(root, 'dist/throughline.cjs'), 'check'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const lines = stdout.split('\n');
    const heads = lines.flatMap((line, at) => {
      const match = new RegExp(head?.regexp ?? '').exec(line);
      return match === null ? [] : [{ file: match[1] ?? '', rule: match[5], next: lines[at + 1] ?? '' }];
    });
    assert.equal(heads.length, (await foundByCommand(folder)).length);
    for (const { file, next } of heads) {
      assert.ok(fs.existsSync(path.join(folder, file)), file);
      assert.match(next, new RegExp(message?.regexp ?? ''));
    }
  });
});
