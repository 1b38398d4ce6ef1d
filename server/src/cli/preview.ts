import path from 'node:path';
import { mapSummary } from '../core/report/map-text.ts';
import { inWords } from '../core/report/report.ts';
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
import { startProgress } from './progress.ts';
import { noteLeft, openText, publishedText } from './publish.ts';
import { shownPath } from './shown-path.ts';
import { forWhom, siteOptionHelp, siteOptions } from './site-options.ts';
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
    const options = siteOptions(given);
    const files = diskFiles(folder, () => undefined);
    const stamps = await fileStamps(folder, files);
    const progress = startProgress(terminal);
    const { loadCurriculum } = await import('./load.ts');
    const { createLiveSite } = await import('./live-site.ts');
    const curriculum = await loadCurriculum(folder, progress, undefined, undefined, true);
    const live = createLiveSite(curriculum, out, options, progress);
    const showCheck = async (): Promise<ExitCode> => {
      const report = await live.check();
      progress.end();
      terminal.write(checkText(report, folder, terminal));
      return verdictOn(report, usualLimits).code;
    };
    const write = async (): Promise<void> => {
      const site = await live.write();
      progress.end();
      if (site === undefined) return;
      terminal.write(
        `${publishedText(site, shownPath(path.resolve(out), terminal.folder), forWhom(options))}\n`,
      );
      noteLeft(site, terminal);
    };

    const code = await showCheck();
    terminal.write(`\n${mapSummary(curriculum.workspace.index(), terminal)}\n`);
    await write();
    if (given.has('once')) {
      terminal.write(`${openText(shownPath(path.resolve(out), terminal.folder))}\n`);
      return code;
    }

    const end = stopped();
    const server = await startPreviewServer(out, port, live.source);
    // The pages as they were are still served, and the next change may mend it.
    const orTell = async (work: () => Promise<unknown>): Promise<void> => {
      try {
        await work();
      } catch (error) {
        live.fail(error);
        terminal.note(`throughline: ${failureText(error)}\n`);
      } finally {
        progress.end();
        server.tellFindings();
      }
    };
    let writing: Promise<void> = Promise.resolve();
    const onChanges = async (changes: readonly FileChange[]): Promise<void> => {
      terminal.write(`\n${new Date().toLocaleTimeString('en-GB')}  ${changesText(changes)}\n\n`);
      await orTell(async () => {
        await live.change(changes, server);
        await showCheck();
      });
      const former = writing;
      writing = orTell(async () => {
        await former;
        await write();
      });
    };
    const stopWatching = watchFiles(folder, files, stamps, onChanges);
    if (port !== 0 && !server.address.includes(`:${port}/`)) {
      terminal.note(`Port ${port} is in use, so another one was taken.\n`);
    }
    terminal.write(`\nThe site is at ${server.address}\nIt follows your changes. Ctrl-C ends it.\n`);
    if (given.has('open')) openInBrowser(server.address);
    await end;
    stopWatching();
    live.stop();
    await writing;
    await server.close();
    terminal.write('\nThe preview has ended.\n');
    return 0;
  },
};

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
