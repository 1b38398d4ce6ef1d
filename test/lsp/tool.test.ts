/** What an assistant in the editor is answered: from what is open, saved or not. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { ToolAnswer } from '../../server/src/protocol/tool.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { editors, startEditor } from '../support/editor.ts';
import { type Editor, uriOfFile } from '../support/editor-session.ts';
import { root } from '../support/root.ts';

const minimal = path.join(root, 'samples/minimal');

async function asked(editor: Editor, name: string, input: object = {}): Promise<string> {
  const answer = await editor.request<ToolAnswer>('throughline/tool', { name, input });
  return 'text' in answer ? answer.text : `refused: ${answer.refused}`;
}

describe('the tools of an assistant in an editor', () => {
  it('are answered from unsaved text', async () => {
    const editor = await startEditor({ folders: [minimal], capabilities: editors.vsCode });
    assert.match(await asked(editor, 'check_document'), /Nothing to report/);
    const [name = ''] = fs
      .readdirSync(minimal, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.lesson.md'));
    const file = path.join(minimal, name);
    editor.open(uriOfFile(file), `${fs.readFileSync(file, 'utf8')}\n:lesson[nobody]\n`);
    const answer = await asked(editor, 'check_document', { path: path.basename(name) });
    assert.match(answer, /There is no lesson 'nobody'/);
    assert.match(await asked(editor, 'read_map'), /^Unit 1: /m);
    assert.match(await asked(editor, 'find_gaps'), /gaps/i);
    assert.match(
      await asked(editor, 'search_standards', { query: 'area of rectangles', grades: '3' }),
      /3\.MD\.C/,
    );
    await editor.stop();
  });

  it('say what to ask instead', async () => {
    const editor = await startEditor({ folders: [minimal], capabilities: editors.vsCode });
    for (const [name, input, refusal] of [
      ['mend', {}, /There is no tool 'mend'\. There are: search_standards, read_map/],
      ['search_standards', { query: 3 }, /Say what to look for in query/],
      ['read_map', { unit: 'aria' }, /There is no unit 'aria'.*Did you mean area/],
      ['check_document', { path: 'nowhere.unit.yaml' }, /There is no document 'nowhere\.unit\.yaml'/],
    ] as const)
      assert.match(await asked(editor, name, input), new RegExp(`refused: ${refusal.source}`));
    await editor.stop();
    const empty = await startEditor({ folders: [temporaryFolder()], capabilities: editors.vsCode });
    assert.match(await asked(empty, 'find_gaps'), /refused: No curriculum is open/);
    await empty.stop();
  });
});
