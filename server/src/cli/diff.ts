import { curriculumChanges } from '../core/compare/curriculum-changes.ts';
import { diffJson } from '../core/report/diff-json.ts';
import { diffMarkdown } from '../core/report/diff-markdown.ts';
import { type DiffReport, diffReport } from '../core/report/diff-report.ts';
import { diffText } from '../core/report/diff-text.ts';
import { unreadIn } from '../core/workspace/unread.ts';
import { curriculumId } from '../host/curriculum-id.ts';
import { Refusal } from '../host/refusal.ts';
import type { Arguments } from './arguments.ts';
import type { Command, ExitCode } from './command.ts';
import { loadState } from './earlier/load-state.ts';
import { stateAt, stateBefore } from './earlier/state.ts';
import { startProgress } from './progress.ts';
import { targetFolder } from './target.ts';
import type { Terminal } from './terminal.ts';

export const diff: Command = {
  name: 'diff',
  summary: 'Show what a change means for the curriculum',
  usage: '<base> [<head>] [--folder folder] [--format text|json|markdown]',
  about: [
    'Compares two states of a curriculum in git by what they mean, not by their text: standards that are taught now, no longer, earlier or later, coverage that has changed and why, lessons that came, went or moved, items that measure something else, minutes and days, team sessions and feedback.',
    'base is a branch, a tag or a commit. The comparison starts where the two parted, as in a pull request, so what came into the base since is not shown. Without head, it ends with the files as they are now, with what is not committed.',
    'Nothing is checked out and nothing is changed. The exit code is 0, whatever has changed.',
  ],
  most: 2,
  options: [
    { name: 'folder', takes: 'folder', help: 'The curriculum, where it is not the one that you are in' },
    {
      name: 'format',
      takes: 'form',
      choices: ['text', 'json', 'markdown'],
      help: 'text for people (the default), json for programs, or markdown for a comment on a pull request',
    },
  ],
  examples: [
    { line: 'throughline diff main', does: 'Show what this branch changes, with what is not committed yet' },
    { line: 'throughline diff HEAD', does: 'Show what is not committed yet' },
    { line: 'throughline diff spring-2026 autumn-2026', does: 'Compare two tags' },
    { line: 'throughline diff main --folder samples/full', does: 'Compare the curriculum in another folder' },
    { line: 'throughline diff origin/main --format markdown > change.md', does: 'Write it for a comment' },
  ],
  async run(given: Arguments, terminal: Terminal): Promise<ExitCode> {
    const [base, head] = given.words;
    if (base === undefined)
      throw new Refusal(
        'say what to compare with: a branch, a tag or a commit. For example: throughline diff main',
      );
    const folder = targetFolder(given.value('folder'), terminal.folder);
    const before = stateBefore(folder, base, head);
    const after = head === undefined ? undefined : stateAt(folder, head);
    const progress = startProgress(terminal);
    const { loadCurriculum } = await import('./load.ts');
    const id = curriculumId(folder);
    const earlier = await loadState(before, id, progress);
    earlier.close();
    const later = after === undefined ? undefined : await loadState(after, id, progress);
    later?.close();
    const { workspace } = later?.curriculum ?? (await loadCurriculum(folder, progress));
    const index = workspace.index();
    const changes = curriculumChanges(earlier.curriculum.workspace.index(), index);
    progress.end();
    const curriculum = index.all('curriculum')[0];
    const report = diffReport({
      curriculum: curriculum === undefined ? undefined : { id: curriculum.id, title: curriculum.title },
      before: base,
      after: head,
      changes,
      unread: { before: unreadIn(earlier.curriculum.workspace), after: unreadIn(workspace) },
    });
    terminal.write(diffAs(given.value('format'), report, terminal));
    return 0;
  },
};

function diffAs(format: string | undefined, report: DiffReport, terminal: Terminal): string {
  switch (format) {
    case 'json':
      return diffJson(report);
    case 'markdown':
      return diffMarkdown(report);
    default:
      return diffText(report, terminal);
  }
}
