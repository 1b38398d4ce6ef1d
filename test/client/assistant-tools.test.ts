/** The editor offers an assistant the tools that there are, in the same words. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { tools } from '../../server/src/tools/all.ts';
import { root } from '../support/root.ts';

interface Offered {
  readonly name: string;
  readonly modelDescription: string;
  readonly inputSchema: unknown;
}

describe('the tools that the extension offers', () => {
  it('are those of the server', () => {
    const { contributes } = JSON.parse(fs.readFileSync(path.join(root, 'client/package.json'), 'utf8')) as {
      readonly contributes: { readonly languageModelTools: readonly Offered[] };
    };
    assert.deepEqual(
      contributes.languageModelTools.map(({ name, modelDescription, inputSchema }) => ({
        name,
        modelDescription,
        inputSchema,
      })),
      tools.map(({ name, description, input }) => ({
        name: `throughline_${name}`,
        modelDescription: description,
        inputSchema: input,
      })),
    );
    const registered = fs.readFileSync(path.join(root, 'client/src/assistant-tools.ts'), 'utf8');
    for (const { name } of tools) assert.ok(registered.includes(`'${name}'`), name);
  });
});
