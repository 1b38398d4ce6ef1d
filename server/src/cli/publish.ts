import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { inWords } from '../core/report/report.ts';
import { Refusal } from '../host/refusal.ts';
import type { SiteReport } from '../host/site-writer.ts';
import type { Arguments } from './arguments.ts';
import type { Command, ExitCode } from './command.ts';
import { noteFindings } from './note-findings.ts';
import { startProgress } from './progress.ts';
import type { PublishReport } from './publish-curriculum.ts';
import { shownPath } from './shown-path.ts';
import { forWhom, siteOptionHelp, siteOptions } from './site-options.ts';
import { targetFolder } from './target.ts';
import type { Terminal } from './terminal.ts';

export const publish: Command = {
  name: 'publish',
  summary: 'Write the curriculum as a website',
  usage: '[folder] --out folder [--audience readers] [--base address] [--drafts]',
  about: [
    'Writes a folder of web pages: each unit, lesson, assessment and team session, with the standards and the map. Open its index.html in a browser, or put the folder on any web server.',
    'The folder must be new, empty, or one that this curriculum was published to before, for the same readers. Only what changed is written. Files that Throughline did not write are never touched, and a run that is cut short leaves the site as it was.',
    'Errors in the curriculum do not stop it: what can be read is published.',
  ],
  most: 1,
  options: [{ name: 'out', takes: 'folder', help: 'The folder to write to' }, ...siteOptionHelp],
  examples: [
    { line: 'throughline publish --out site', does: 'Publish the curriculum that you are in' },
    {
      line: 'throughline publish --out for-families --audience family',
      does: 'Publish what families are to see',
    },
    {
      line: 'throughline publish samples/minimal --out site',
      does: 'Publish the curriculum in another folder',
    },
  ],
  async run(given: Arguments, terminal: Terminal): Promise<ExitCode> {
    const out = given.value('out');
    if (out === undefined)
      throw new Refusal('say which folder to write the site to, for example: throughline publish --out site');
    // Pages that are written and done with pile up until the memory is tidied: this has it done more often.
    setFlagsFromString('--heap-growing-percent=20');
    const options = siteOptions(given);
    const folder = targetFolder(given.words[0], terminal.folder);
    const progress = startProgress(terminal);
    const { loadCurriculum } = await import('./load.ts');
    const { publishCurriculum } = await import('./publish-curriculum.ts');
    const curriculum = await loadCurriculum(folder, progress, undefined, undefined, true);
    const site = await publishCurriculum(curriculum, out, options, progress);
    const { findings } = await curriculum.report([], progress);
    progress.end();
    const shown = shownPath(path.resolve(out), terminal.folder);
    terminal.write(`${publishedText(site, shown, forWhom(options))}\n${openText(shown)}\n`);
    noteLeft(site, terminal);
    noteFindings(findings, folder, terminal);
    return 0;
  },
};

/** Of one mistake there are many links. */
const mostDead = 10;

export function openText(out: string): string {
  return `Open ${out}/index.html in a browser.`;
}

/** "Published 14 files for families to site: 3 written, 11 unchanged, 1 removed." */
export function publishedText(
  { written, unchanged, removed }: SiteReport,
  out: string,
  readers: string,
): string {
  const gone = removed === 0 ? '' : `, ${removed.toLocaleString('en-US')} removed`;
  return `Published ${inWords(written + unchanged, 'file')}${readers} to ${out}: ${written.toLocaleString('en-US')} written, ${unchanged.toLocaleString('en-US')} unchanged${gone}.`;
}

export function noteLeft({ kept, missing, notes, dead }: PublishReport, terminal: Terminal): void {
  for (const { from, written } of dead.slice(0, mostDead)) {
    terminal.note(
      `${from} has a link to ${written}, which is not there. Your files are not at fault, so please report it.\n`,
    );
  }
  if (dead.length > mostDead)
    terminal.note(`${(dead.length - mostDead).toLocaleString('en-US')} more links lead nowhere.\n`);
  for (const [file, note] of notes) terminal.note(`${file}: ${note}\n`);
  for (const file of kept)
    terminal.note(`${file} is no longer part of the site, and was left because somebody changed it.\n`);
  for (const file of missing)
    terminal.note(
      `${file} was not written, because the file it is made from cannot be read, or was changed just now. Publish again.\n`,
    );
}
