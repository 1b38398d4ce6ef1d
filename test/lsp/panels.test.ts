/** What the panels of our editor ask for: the map in parts, the preview, the coverage report. */
import assert from 'node:assert/strict';
import path from 'node:path';
import type { Requests } from '../../server/src/protocol/requests.ts';
import { small } from '../core/publish/small.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { editors, startEditor } from '../support/editor.ts';
import { type Editor, uriOfFile } from '../support/editor-session.ts';

type Method = keyof Requests;

describe('the panels of an editor', () => {
  let folder: string;
  let editor: Editor;
  const ask = <M extends Method>(method: M, params: Requests[M]['params']): Promise<Requests[M]['answer']> =>
    editor.request<Requests[M]['answer']>(method, params);
  const uri = (name: string): string => uriOfFile(path.join(folder, name));

  before(async () => {
    folder = temporaryFolder(
      Object.fromEntries(Object.entries(small).map(([name, text]) => [name, text ?? '<svg/>'])),
    );
    editor = await startEditor({ folders: [folder], capabilities: editors.vsCode });
    await editor.settled();
  });

  it('get the map, and after an edit only the units that it changed, with what is not saved', async () => {
    const first = await ask('throughline/map', {});
    assert.match(first?.frame.html ?? '', /<form class="map-tools"/);
    assert.deepEqual(
      first?.units.map(({ id }) => id),
      ['unit:fractions', 'unit:later', 'unaddressed'],
    );
    assert.doesNotMatch(first?.units.map(({ html }) => html).join('') ?? '', /\shref=/);
    const known = Object.fromEntries(
      [first?.frame, ...(first?.units ?? [])].map((part) => [part?.id, part?.mark]),
    );
    const same = await ask('throughline/map', { known: known as Record<string, string> });
    assert.deepEqual(
      [same?.frame.html, ...(same?.units.map(({ html }) => html) ?? [])],
      [undefined, undefined, undefined, undefined],
    );
    const text = (small['u/folding.lesson.md'] ?? '').replace('Folding strips', 'Cutting strips');
    editor.open(uri('u/folding.lesson.md'), text);
    await editor.settled();
    const next = await ask('throughline/map', { known: known as Record<string, string> });
    assert.deepEqual(
      next?.units.filter(({ html }) => html !== undefined).map(({ id }) => id),
      ['unit:fractions'],
    );
    assert.match(next?.units[0]?.html ?? '', /Cutting strips/);
  });

  it('open what is chosen in the map at its place', async () => {
    const place = await ask('throughline/mapPlace', { id: 'lesson:comparing' });
    assert.ok(place !== null && 'uri' in place);
    assert.equal(place.uri, uri('u/comparing.lesson.md'));
    assert.deepEqual(await ask('throughline/mapPlace', { id: 'standard:4.NF.A.1' }), {
      standard: '4.NF.A.1',
    });
    assert.equal(await ask('throughline/mapPlace', { id: 'lesson:gone' }), null);
  });

  it('save the map as a drawing and for a spreadsheet', async () => {
    assert.match((await ask('throughline/mapExport', { format: 'svg' })) ?? '', /^<svg xmlns/);
    assert.match((await ask('throughline/mapExport', { format: 'csv' })) ?? '', /^from type,/);
  });

  it('preview the text as it is in the editor, with its headings and images', async () => {
    const page = await ask('throughline/preview', { uri: uri('u/folding.lesson.md') });
    assert.equal(page?.address, 'lessons/folding.html');
    assert.match(page?.html ?? '', /<h1>Cutting strips<\/h1>/);
    assert.ok(page?.headings.some(({ anchor, line }) => anchor === 'purpose' && line > 10));
    assert.deepEqual(Object.values(page?.images ?? {}), [uri('u/images/strips.svg')]);
    assert.equal(await ask('throughline/preview', { uri: uri('u/none.lesson.md') }), null);
  });

  it('follow the links of a page to the files that they lead to', async () => {
    const from = 'lessons/folding.html';
    const target = async (address: string) => {
      const place = await ask('throughline/siteTarget', { from, address });
      if (place !== null && 'standard' in place) return place.standard;
      return place === null ? null : `${path.posix.basename(place.uri)}:${place.range.start.line}`;
    };
    assert.equal(await target('comparing.html'), 'comparing.lesson.md:1');
    assert.equal(await target('comparing.html#launch'), 'comparing.lesson.md:7');
    assert.equal(await target('../units/fractions.html'), 'fractions.unit.yaml:1');
    assert.equal(await target('../index.html'), 'curriculum.yaml:1');
    assert.equal(await target('../standards/4-nf-a-1.html'), '4.NF.A.1');
    assert.equal(await target('../coverage.html'), null);
    assert.equal(await target('../../../etc/passwd'), null);
    assert.equal(await target('%E0%A4%A'), null);
  });

  it('get the coverage report with the practices in figures', async () => {
    const { html = '', id, mark } = (await ask('throughline/coverage', {}))?.report ?? { id: '', mark: '' };
    assert.match(html, /<h2>What is missing<\/h2>[\s\S]*Promised, not taught<\/span> \(1\)/);
    assert.match(html, /Time to work together[\s\S]*Grade 4 team[\s\S]*90 min[\s\S]*as asked for/);
    assert.match(html, /1 of 2 sessions are led by an expert/);
    assert.match(html, /class="matrix"/);
    // It is not sent to a panel that has it.
    assert.deepEqual((await ask('throughline/coverage', { known: { [id]: mark } }))?.report, { id, mark });
  });

  it('look as the site does, in the colors of the theme', async () => {
    assert.match(await ask('throughline/panelStyle', {}), /--paper: var\(--vscode-editor-background\)/);
  });
});
