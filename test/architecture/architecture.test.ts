/** The layers of ARCHITECTURE.md, read off the imports. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../support/root.ts';

/** From the bottom up: a layer imports from those before it, from itself, and nothing else. */
const layers = [
  'text',
  'syntax',
  'standards',
  'kinds',
  'templates',
  'model',
  'rules',
  'workspace',
  'compare',
];
/** On top of core, side by side: none of them imports another. */
const tops = ['features', 'publish', 'report'];
/** Scripts of pages and of panels: they know nothing else of ours but what they are told. */
const pageScripts = 'browser';
const shells = ['host', 'protocol', 'tools', 'lsp', 'cli', 'entry'];

/** Which layer may import which package. Everything else is imported by nobody. */
const packages: Readonly<Record<string, readonly string[]>> = {
  yaml: ['core/syntax'],
  'js-yaml': ['core/syntax'],
  unified: ['core/syntax', 'core/publish'],
  'remark-parse': ['core/syntax'],
  'remark-gfm': ['core/syntax'],
  'remark-math': ['core/syntax'],
  'remark-directive': ['core/syntax'],
  'github-slugger': ['core/syntax'],
  'picomatch/posix.js': ['core/workspace'],
  picomatch: ['core/workspace'],
  temml: ['core/publish'],
  'remark-rehype': ['core/publish'],
  'rehype-sanitize': ['core/publish'],
  'rehype-stringify': ['core/publish'],
  'schema-dts': ['core/publish'],
  'image-size': ['core/publish'],
  '@rgrove/parse-xml': ['core/publish'],
  diff: ['core/report'],
  minisearch: ['core/standards', 'browser'],
  stemmer: ['core/standards'],
  ignore: ['host'],
  'vscode-languageserver': ['protocol', 'lsp', 'cli', 'entry'],
  'vscode-languageserver-protocol/node': ['cli'],
  'vscode-languageserver-protocol/browser': ['entry'],
};
/** The same for the editor's extension: files of `client/src`, by the beginning of their path. */
const clientPackages: Readonly<Record<string, readonly string[]>> = {
  vscode: [''],
  'vscode-languageclient': [''],
  'vscode-languageclient/node': ['node.ts'],
  'vscode-languageclient/browser': ['browser.ts'],
};
/** Helpers of the Markdown packages, for whoever reads or writes their trees. */
const treePackages =
  /^(mdast|hast|micromark|unist|mdast-util-[\w-]+|hast-util-[\w-]+|micromark-[\w-]+|unist-util-[\w-]+)$/;

interface Source {
  /** Relative to the folder that its sources are in, such as `server/src`. */
  readonly file: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const sources = sourcesIn('server/src');
const clientSources = sourcesIn('client/src');

function layerOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  return first === 'core' ? `core/${second}` : first;
}

function allowed(from: string): readonly string[] {
  const own = from.replace('core/', '');
  if (from === pageScripts) return [pageScripts, 'protocol'];
  if (shells.includes(from))
    return [
      ...layers.map((layer) => `core/${layer}`),
      ...tops.map((top) => `core/${top}`),
      ...shells.slice(0, shells.indexOf(from) + 1),
    ];
  if (tops.includes(own)) return [...layers.map((layer) => `core/${layer}`), from];
  return layers.slice(0, layers.indexOf(own) + 1).map((layer) => `core/${layer}`);
}

describe('architecture', () => {
  it('every source file is in a layer', () => {
    const known = [
      ...layers.map((layer) => `core/${layer}`),
      ...tops.map((top) => `core/${top}`),
      pageScripts,
      ...shells,
    ];
    assert.deepEqual(
      sources.filter(({ file }) => !known.includes(layerOf(file))).map(({ file }) => file),
      [],
    );
  });

  it('imports go down the layers only', () => {
    const wrong = sources.flatMap(({ file, imports }) => {
      const from = layerOf(file);
      return imports
        .filter((name) => name.startsWith('.'))
        .map((name) => layerOf(path.posix.join(path.posix.dirname(file), name)))
        .filter((to) => !allowed(from).includes(to))
        .map((to) => `${file} imports from ${to}`);
    });
    assert.deepEqual(wrong, []);
  });

  it('a rule imports no other rule', () => {
    const wrong = sources.flatMap(({ file, imports }) => {
      const own = /^core\/rules\/([^/]+)\/[^/]+$/.exec(file)?.[1];
      if (own === undefined) return [];
      return imports
        .filter((name) => name.startsWith('.'))
        .map((name) => path.posix.join(path.posix.dirname(file), name))
        .filter((target) => /^core\/rules\/[^/]+\//.test(target) && !target.startsWith(`core/rules/${own}/`))
        .map((target) => `${file} imports ${target}`);
    });
    assert.deepEqual(wrong, []);
  });

  it('what is worked out from the index is kept by memo alone, which sees what is read', () => {
    // What depends on standards only may be kept beside them: they never change, others take their place.
    const isFixed = /WeakMap<Standards,|const loaded = new Map<string, Standards>/;
    const wrong = sources.flatMap(({ file, text }) =>
      /^core\/(model|rules|compare)\//.test(file)
        ? text
            .split('\n')
            .filter((line) =>
              /^(export )?(let|var) |^(export )?const .*= new \w*(Map|Set|Cache)\b.*\(\);/.test(line),
            )
            .filter((line) => !isFixed.test(line))
            .map((line) => `${file}: ${line}`)
        : [],
    );
    assert.deepEqual(wrong, []);
  });

  it('packages are imported where they belong', () => {
    const wrong = sources.flatMap(({ file, imports }) =>
      imports
        .filter((name) => !name.startsWith('.') && !name.startsWith('#generated/'))
        .filter((name) => {
          if (name.startsWith('node:')) return layerOf(file).startsWith('core/');
          if (treePackages.test(name))
            return !['core/syntax', 'core/publish', 'core/report'].includes(layerOf(file));
          return !(packages[name] ?? []).includes(layerOf(file));
        })
        .map((name) => `${file} imports ${name}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('the language server runs without Node.js, also with what it uses of the host', () => {
    const byFile = new Map(sources.map((source) => [source.file, source]));
    const reached = new Set<string>();
    const follow = (file: string): void => {
      const source = byFile.get(file);
      if (source === undefined || reached.has(file)) return;
      reached.add(file);
      for (const name of valueImports(source.text))
        if (name.startsWith('.')) follow(path.posix.join(path.posix.dirname(file), name));
    };
    follow('entry/worker.ts');
    for (const { file } of sources) if (file.startsWith('lsp/')) follow(file);
    const wrong = [...reached].flatMap((file) =>
      valueImports(byFile.get(file)?.text ?? '')
        .filter((name) => name.startsWith('node:') || name.endsWith('/node'))
        .map((name) => `${file} imports ${name}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('only features know their pure function', () => {
    const wrong = sources.flatMap(({ file, imports }) =>
      !file.startsWith('lsp/') || file.startsWith('lsp/features/')
        ? []
        : imports
            .filter((name) => name.startsWith('.'))
            .map((name) => path.posix.join(path.posix.dirname(file), name))
            .filter((to) => to.startsWith('core/features/') && to !== 'core/features/subject.ts')
            .map((to) => `${file} imports ${to}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('the protocol is types and names, so that the extension takes nothing else of the server with it', () => {
    const wrong = sources.flatMap(({ file, text }) =>
      file.startsWith('protocol/') ? valueImports(text).map((name) => `${file} imports ${name}`) : [],
    );
    assert.deepEqual(wrong, []);
  });

  it('the extension knows of the server only the protocol', () => {
    const wrong = clientSources.flatMap(({ file, imports }) =>
      imports
        .filter((name) => name.startsWith('.'))
        .map((name) => path.posix.join('client/src', path.posix.dirname(file), name))
        .filter((to) => !to.startsWith('client/src/') && !to.startsWith('server/src/protocol/'))
        .map((to) => `${file} imports ${to}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('the extension runs without Node.js, but for what belongs to a process', () => {
    const wrong = clientSources.flatMap(({ file, imports }) =>
      imports
        .filter((name) => !name.startsWith('.'))
        .filter((name) =>
          name.startsWith('node:')
            ? file !== 'node.ts' && !file.startsWith('node/')
            : !(clientPackages[name] ?? []).some((place) => file.startsWith(place)),
        )
        .map((name) => `${file} imports ${name}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('core never waits', () => {
    const waiting = /\b(async|await)\b(?=[\s(])|\bPromise\b|\bsetTimeout\b|\bqueueMicrotask\b/;
    const wrong = sources
      .filter(({ file, text }) => file.startsWith('core/') && waiting.test(withoutComments(text)))
      .map(({ file }) => file);
    assert.deepEqual(wrong, []);
  });

  it('core reads no clock and no chance, so that the same files give the same results', () => {
    const wrong = sources
      .filter(
        ({ file, text }) =>
          file.startsWith('core/') &&
          /\bDate\.now\b|new Date\(\)|Math\.random|localeCompare|toLocale(?!String\('en-US'\))/.test(
            withoutComments(text),
          ),
      )
      .map(({ file }) => file);
    assert.deepEqual(wrong, []);
  });

  it('the top level holds only what belongs there', () => {
    const expected = [
      '.ci',
      '.editorconfig',
      '.gitattributes',
      '.github',
      '.gitignore',
      '.mocharc.json',
      '.pre-commit-hooks.yaml',
      '.vscode',
      'ARCHITECTURE.md',
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      'LICENSE',
      'action.yml',
      'README.md',
      'biome.json',
      'client',
      'knip.json',
      'package-lock.json',
      'package.json',
      'samples',
      'schemas',
      'server',
      'test',
      'tsconfig.json',
    ];
    const made = ['.git', 'node_modules', 'out', 'dist', 'site', '.throughline'];
    const found = readdirSync(root).filter((name) => !made.includes(name));
    assert.deepEqual(
      found.filter((name) => !expected.includes(name)),
      [],
    );
  });
});

function sourcesIn(folder: string): readonly Source[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => {
      const text = readFileSync(path.join(root, folder, file), 'utf8');
      const imports = [
        ...text.matchAll(
          /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|(?:^|\n)import '([^']+)'/g,
        ),
      ];
      return { file, text, imports: imports.map((match) => match[1] ?? match[2] ?? match[3] ?? '') };
    });
}

/** What is imported for more than its types. */
function valueImports(text: string): readonly string[] {
  return [...text.matchAll(/^import (?!type\b)[^;'"`]*?from '([^']+)'/gm)].map((match) => match[1] ?? '');
}

function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[^:])\/\/.*$/gm, '$1')
    .replace(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, "''");
}
