/** The extension as it is handed out: one file, small, with nothing in it but what belongs there. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { kindIds } from '../../server/src/core/kinds/all.ts';
import { root } from '../support/root.ts';
import { packaged } from '../support/vsix.ts';

const mostBytes = 1_500_000;

describe('the packaged extension', () => {
  const files = unzipSync(fs.readFileSync(packaged()));
  const text = (name: string): string => new TextDecoder().decode(files[name]);
  const manifest = JSON.parse(text('extension/package.json')) as Readonly<Record<string, unknown>> & {
    readonly version: string;
    readonly main: string;
    readonly browser: string;
    readonly icon: string;
  };

  it('is not larger than a quick download', () => {
    assert.ok(fs.statSync(packaged()).size < mostBytes);
  });

  it('has the version of the product', () => {
    const own = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
    assert.equal(manifest.version, own.version);
    assert.match(text('extension.vsixmanifest'), new RegExp(`Version="${own.version}"`));
  });

  it('holds what it names, and no sources', () => {
    const names = Object.keys(files);
    const named = [manifest.main, manifest.browser, manifest.icon].map((file) =>
      path.posix.join('extension', file),
    );
    for (const name of [...named, 'extension/README.md', 'extension/CHANGELOG.md', 'extension/LICENSE.txt'])
      assert.ok(names.includes(name), name);
    const kinds =
      /^extension\/(?:[\w.-]+\.(?:json|md|txt)|(?:dist|icons|l10n|snippets|walkthrough|images)\/[\w./-]+)$/;
    assert.deepEqual(
      names.filter(
        (name) => !kinds.test(name) && !['extension.vsixmanifest', '[Content_Types].xml'].includes(name),
      ),
      [],
    );
    assert.deepEqual(
      names.filter((name) => /\.(?:ts|map)$/.test(name)),
      [],
    );
  });

  it('names every file that its manifest and its lists speak of', () => {
    const mentioned = [
      ...[
        ...JSON.stringify(manifest).matchAll(/"\.?\/?((?:icons|snippets|walkthrough|images)\/[^"$]+)"/g),
      ].map(([, file]) => `extension/${file}`),
      ...[...text('extension.vsixmanifest').matchAll(/Path="([^"]+)"/g)].map(([, file = '']) => file),
    ];
    assert.deepEqual(
      mentioned.filter((file) => files[file] === undefined),
      [],
    );
  });

  it('has an icon for the files of each kind', () => {
    const theme = JSON.parse(text('extension/icons/file-icons.json')) as {
      readonly iconDefinitions: Readonly<Record<string, { readonly iconPath: string }>>;
      readonly fileNames: Readonly<Record<string, string>>;
      readonly fileExtensions: Readonly<Record<string, string>>;
    };
    for (const { iconPath } of Object.values(theme.iconDefinitions))
      assert.ok(files[path.posix.join('extension/icons', iconPath)] !== undefined, iconPath);
    for (const kind of kindIds)
      for (const ending of ['yaml', 'yml', 'md']) {
        const own =
          kind === 'curriculum'
            ? theme.fileNames[`${kind}.${ending}`]
            : theme.fileExtensions[`${kind}.${ending}`];
        assert.ok(own !== undefined && own in theme.iconDefinitions, `${kind}.${ending}`);
      }
  });

  it('says nothing of this machine', () => {
    for (const name of Object.keys(files).filter((file) => !/\.(?:png|webp)$/.test(file)))
      assert.ok(!text(name).includes(root), name);
  });
});
