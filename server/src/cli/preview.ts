import path from 'node:path';
import type { SiteOptions } from '../core/publish/plan.ts';
import { mapSummary } from '../core/report/map-text.ts';
import { inWords } from '../core/report/report.ts';
import { readerOfFiles } from '../host/copied-files.ts';
import { diskFiles } from '../host/disk.ts';
import type { FileChange } from '../host/library.ts';
import { openInBrowser } from '../host/open-in-browser.ts';
import { startPreviewServer } from '../host/preview-server.ts';
import { Refusal } from '../host/refusal.ts';
import { fileStamps, watchFiles } from '../host/watch.ts';
import type { Arguments } from './arguments.ts';
import { usualLimits, verdictOn } from './check/verdict.ts';
import { checkText } from './check.ts';
import type { Command, ExitCode } from './command.ts';
import { failureText } from './failure.ts';
import type { Effect, LoadedCurriculum } from './load.ts';
import { type Progress, startProgress } from './progress.ts';
import { noteLeft, publishedText } from './publish.ts';
import { shownPath } from './shown-path.ts';
import { siteOptionHelp, siteOptions } from './site-options.ts';
import { targetFolder } from './target.ts';
import type { Terminal } from './terminal.ts';

const usualOut = 'site';
const usualPort = 4400;

export const preview: Command = {
  name: 'preview',
  summary: 'Read the curriculum in the browser while you write',
  usage: `[folder] [--out ${usualOut}] [--port ${usualPort}] [--audience readers] [--drafts] [--once] [--open]`,
  about: [
    'Checks the curriculum, shows its map in short, publishes it, and serves the site to the browsers on this computer, and to nobody else. When you save a file it checks and publishes again, and open pages load again by themselves. Ctrl-C ends it.',
  ],
  most: 1,
  options: [
    { name: 'out', takes: 'folder', help: `The folder to publish to. Without it: ${usualOut}` },
    {
      name: 'port',
      takes: 'number',
      help: `Where to serve the site. Without it: ${usualPort}, or another one when that is in use`,
    },
    ...siteOptionHelp,
    { name: 'once', help: 'Check, map and publish once, and end. The exit code is that of check' },
    { name: 'open', help: 'Open the site in the browser' },
  ],
  examples: [
    { line: 'throughline preview', does: 'Preview the curriculum that you are in' },
    { line: 'throughline preview samples/full --open', does: 'Preview another one, and open the browser' },
    { line: 'throughline preview --out site --port 8080', does: 'Choose the folder and the port' },
  ],
  async run(given: Arguments, terminal: Terminal): Promise<ExitCode> {
    const port = portOf(given);
    const folder = targetFolder(given.words[0], terminal.folder);
    const out = given.value('out') ?? usualOut;
    const files = diskFiles(folder, () => undefined);
    const stamps = await fileStamps(folder, files);
    const { curriculum, progress, update, publishSite } = await prepare(
      folder,
      out,
      siteOptions(given),
      terminal,
    );

    const code = await showCheck(curriculum, progress, terminal);
    terminal.write(`\n${mapSummary(curriculum.workspace.index(), terminal)}\n`);
    await publishSite();
    if (given.has('once')) return code;

    const end = stopped();
    const server = await startPreviewServer(out, port);
    const onChanges = async (changes: readonly FileChange[]): Promise<void> => {
      try {
        terminal.write(`\n${new Date().toLocaleTimeString('en-GB')}  ${changesText(changes)}\n\n`);
        const effect = await update(changes);
        await showCheck(curriculum, progress, terminal);
        await publishSite(effect);
        server.reload();
      } catch (error) {
        // The pages as they were are still served, and the next change may mend it.
        terminal.note(`throughline: ${failureText(error)}\n`);
      } finally {
        progress.end();
      }
    };
    const stopWatching = watchFiles(folder, files, stamps, onChanges);
    if (port !== 0 && !server.address.includes(`:${port}/`)) {
      terminal.note(`Port ${port} is in use, so another one was taken.\n`);
    }
    terminal.write(`\nThe site is at ${server.address}\nIt follows your changes. Ctrl-C ends it.\n`);
    if (given.has('open')) openInBrowser(server.address);
    await end;
    stopWatching();
    await server.close();
    terminal.write('\nThe preview has ended.\n');
    return 0;
  },
};

interface Prepared {
  readonly curriculum: LoadedCurriculum;
  readonly progress: Progress;
  /** Reads again what changed; gives its effect where all before it is published. */
  readonly update: (changes: readonly FileChange[]) => Promise<Effect | undefined>;
  /** Publishes, and says so; given an effect, only what it may have reached since the last time. */
  readonly publishSite: (since?: Effect) => Promise<void>;
}

async function prepare(
  folder: string,
  out: string,
  options: SiteOptions,
  terminal: Terminal,
): Promise<Prepared> {
  const progress = startProgress(terminal);
  const { loadCurriculum } = await import('./load.ts');
  const { publishCurriculum } = await import('./publish-curriculum.ts');
  const curriculum = await loadCurriculum(folder, progress);
  const reader = readerOfFiles(folder);
  // After anything that did not come to its end nobody knows how the pages are: then all are made again.
  let isPublished = false;
  async function update(changes: readonly FileChange[]): Promise<Effect | undefined> {
    const wasPublished = isPublished;
    isPublished = false;
    const effect = await curriculum.update(changes);
    return wasPublished ? effect : undefined;
  }
  async function publishSite(since?: Effect): Promise<void> {
    const site = await publishCurriculum(curriculum, out, options, progress, { since, reader });
    isPublished = true;
    progress.end();
    terminal.write(`${publishedText(site, shownPath(path.resolve(out), terminal.folder))}\n`);
    noteLeft(site, terminal);
  }
  return { curriculum, progress, update, publishSite };
}

async function showCheck(
  curriculum: LoadedCurriculum,
  progress: Progress,
  terminal: Terminal,
): Promise<ExitCode> {
  const report = await curriculum.report([], progress);
  progress.end();
  terminal.write(checkText(report, curriculum.folder, terminal));
  return verdictOn(report, usualLimits).code;
}

function changesText(changes: readonly FileChange[]): string {
  const [only] = changes;
  if (changes.length > 1 || only === undefined) return `${inWords(changes.length, 'file')} changed`;
  return `${only.path} ${only.exists ? 'changed' : 'is gone'}`;
}

function portOf(given: Arguments): number {
  const written = given.value('port') ?? String(usualPort);
  const port = Number(written);
  if (/^\d+$/.test(written) && port <= 65_535) return port;
  throw new Refusal(
    `--port cannot be '${written}'. It is a number from 1 to 65535, for example: --port ${usualPort}`,
  );
}

/** Until Ctrl-C, or until the system asks. Asking again while things are being closed changes nothing. */
function stopped(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => done());
  });
}
