/**
 * `npm run package`: builds the extension and writes it as `dist/throughline-<version>.vsix`, one file for every
 * system and for editors in a browser. A VSIX is a zip with two lists beside the extension's own files.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root, setUp } from './setup.mjs';

const client = path.join(root, 'client');

/** What is shipped, and nothing else: files of `client`, and folders whose files of these types are. */
const own = ['package.json', 'package.nls.json', 'package.nls.es.json', 'README.md'];
const folders = {
  dist: /\.js$/,
  icons: /\.(svg|png|json)$/,
  l10n: /\.json$/,
  snippets: /\.json$/,
  walkthrough: /\.svg$/,
  images: /\.webp$/,
};
/** Files of the project that have another place here. */
const shared = {
  'CHANGELOG.md': 'CHANGELOG.md',
  'LICENSE.txt': 'LICENSE',
  'THIRD-PARTY-NOTICES.txt': 'dist/THIRD-PARTY-NOTICES.txt',
};

/** @returns the path of the VSIX. */
export async function packageExtension() {
  const { zipSync } = await import('fflate');
  const files = filesOfExtension();
  const manifest = resolvedManifest(files);
  const entries = {
    'extension.vsixmanifest': Buffer.from(vsixManifest(manifest)),
    '[Content_Types].xml': Buffer.from(contentTypes([...files.keys()])),
    ...Object.fromEntries([...files].map(([name, bytes]) => [`extension/${name}`, bytes])),
  };
  // The same files give the same package, so the time in it is always the same too.
  const zip = zipSync(entries, { level: 9, mtime: new Date(1980, 0, 1) });
  const out = path.join(root, 'dist', `throughline-${manifest.version}.vsix`);
  mkdirSync(path.dirname(out), { recursive: true });
  // Whoever reads it meanwhile has one or the other, and never a part.
  writeFileSync(`${out}.new`, zip);
  renameSync(`${out}.new`, out);
  return out;
}

function filesOfExtension() {
  const files = new Map();
  for (const name of own) files.set(name, readFileSync(path.join(client, name)));
  for (const [folder, pattern] of Object.entries(folders))
    for (const entry of readdirSync(path.join(client, folder), { recursive: true, encoding: 'utf8' }).sort())
      if (pattern.test(entry))
        files.set(
          `${folder}/${entry.split(path.sep).join('/')}`,
          readFileSync(path.join(client, folder, entry)),
        );
  for (const [name, source] of Object.entries(shared)) files.set(name, readFileSync(path.join(root, source)));
  return files;
}

/** The manifest with its texts in English, as a shop shows them. */
function resolvedManifest(files) {
  const manifest = JSON.parse(files.get('package.json'));
  const texts = JSON.parse(files.get('package.nls.json'));
  const resolved = (value) => /^%(.+)%$/.exec(value)?.[1] ?? undefined;
  const description = texts[resolved(manifest.description)] ?? manifest.description;
  return { ...manifest, description };
}

function vsixManifest(manifest) {
  const properties = {
    'Microsoft.VisualStudio.Code.Engine': manifest.engines.vscode,
    'Microsoft.VisualStudio.Code.ExtensionDependencies': '',
    'Microsoft.VisualStudio.Code.ExtensionPack': '',
    'Microsoft.VisualStudio.Code.ExtensionKind': [...manifest.extensionKind, 'web'].join(','),
    'Microsoft.VisualStudio.Code.LocalizedLanguages': '',
    'Microsoft.VisualStudio.Code.ExecutesCode': 'true',
    'Microsoft.VisualStudio.Services.GitHubFlavoredMarkdown': 'true',
    'Microsoft.VisualStudio.Services.Content.Pricing': 'Free',
    'Microsoft.VisualStudio.Services.Branding.Color': manifest.galleryBanner.color,
    'Microsoft.VisualStudio.Services.Branding.Theme': manifest.galleryBanner.theme,
  };
  const assets = {
    'Microsoft.VisualStudio.Code.Manifest': 'package.json',
    'Microsoft.VisualStudio.Services.Content.Details': 'README.md',
    'Microsoft.VisualStudio.Services.Content.Changelog': 'CHANGELOG.md',
    'Microsoft.VisualStudio.Services.Content.License': 'LICENSE.txt',
    'Microsoft.VisualStudio.Services.Icons.Default': manifest.icon,
    'Microsoft.VisualStudio.Code.Translation.es': 'package.nls.es.json',
  };
  const lines = (table, line) =>
    Object.entries(table)
      .map(([key, value]) => `      ${line(key, escaped(value))}\n`)
      .join('');
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011" xmlns:d="http://schemas.microsoft.com/developer/vsx-schema-design/2011">
  <Metadata>
    <Identity Language="en-US" Id="${manifest.name}" Version="${manifest.version}" Publisher="${manifest.publisher}"/>
    <DisplayName>${escaped(manifest.displayName)}</DisplayName>
    <Description xml:space="preserve">${escaped(manifest.description)}</Description>
    <Tags>${escaped([...manifest.keywords, '__web_extension'].join(','))}</Tags>
    <Categories>${escaped(manifest.categories.join(','))}</Categories>
    <GalleryFlags>Public</GalleryFlags>
    <Properties>
${lines(properties, (id, value) => `<Property Id="${id}" Value="${value}"/>`)}    </Properties>
    <License>extension/LICENSE.txt</License>
    <Icon>extension/${escaped(manifest.icon)}</Icon>
  </Metadata>
  <Installation>
    <InstallationTarget Id="Microsoft.VisualStudio.Code"/>
  </Installation>
  <Dependencies/>
  <Assets>
${lines(assets, (type, file) => `<Asset Type="${type}" Path="extension/${file}" Addressable="true"/>`)}  </Assets>
</PackageManifest>
`;
}

const types = {
  '.json': 'application/json',
  '.vsixmanifest': 'text/xml',
  '.js': 'application/javascript',
  '.md': 'text/markdown',
  '.txt': 'text/plain',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

function contentTypes(names) {
  const used = [...new Set(['.vsixmanifest', ...names.map((name) => path.extname(name))])].sort();
  const lines = used.map((extension) => {
    const type = types[extension];
    if (type === undefined)
      throw new Error(`A file of the extension ends in ${extension}, which has no type here.`);
    return `  <Default Extension="${extension}" ContentType="${type}"/>\n`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
${lines.join('')}</Types>
`;
}

function escaped(text) {
  return text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  setUp();
  const { build } = await import('./build.mjs');
  await build();
  const out = await packageExtension();
  const { length } = readFileSync(out);
  console.log(
    `${path.relative(process.cwd(), out)} (${Math.ceil(length / 1000).toLocaleString('en-US')} KB)`,
  );
}
