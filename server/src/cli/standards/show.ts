import path from 'node:path';
import type { ShowReport } from '../../core/report/standards/show-report.ts';
import { Refusal } from '../../host/refusal.ts';
import type { Arguments } from '../arguments.ts';
import type { Command, ExitCode } from '../command.ts';
import { shownPath } from '../shown-path.ts';
import type { Terminal } from '../terminal.ts';
import { curriculumAround, curriculumOption, formatOption } from './which-curriculum.ts';

export const show: Command = {
  name: 'standards show',
  summary: 'Show one standard, what it connects to and where it is taught',
  usage: '<code> [--curriculum folder] [--format text|json]',
  about: [
    'Shows a standard by its code in any form that teachers write, its GUID or its official address: its label or statement, its place in the tree, what comes before it and what it leads to, and where the curriculum that you are in teaches, practises and assesses it.',
    'A code that could be one standard or another shows both. For a code that is none it says which part is wrong and what may have been meant; the exit code is then 2.',
  ],
  most: Number.POSITIVE_INFINITY,
  options: [curriculumOption, formatOption],
  examples: [
    { line: 'throughline standards show 4.NF.B.3a', does: 'Show a standard' },
    {
      line: 'throughline standards show CCSS.Math.Content.4.NF.A.1 --format json',
      does: 'Show it for another program',
    },
    { line: 'throughline standards show MP3 --curriculum samples/full', does: 'Look at another curriculum' },
  ],
  async run(given: Arguments, terminal: Terminal): Promise<ExitCode> {
    const query = given.words.join(' ').trim();
    if (query === '')
      throw new Refusal('say which standard to show, for example: throughline standards show 4.NF.A.1');
    const folder = curriculumAround(given, terminal);
    const report = await reportOf(query, folder, terminal);
    if (given.value('format') === 'json') {
      const { showJson } = await import('../../core/report/standards/show-json.ts');
      terminal.write(showJson(report));
      return report.profiles.length === 0 ? 2 : 0;
    }
    if (report.profiles.length === 0 && report.near.length === 0) throw unknown(query);
    const { showText } = await import('../../core/report/standards/show-text.ts');
    const text = showText(report, {
      columns: terminal.columns,
      isColoured: terminal.isColoured,
      pathFor: (file) => shownPath(path.join(folder ?? '', file), terminal.folder),
    });
    if (report.profiles.length > 0) terminal.write(text);
    else terminal.note(text);
    return report.profiles.length === 0 ? 2 : 0;
  },
};

async function reportOf(query: string, folder: string | undefined, terminal: Terminal): Promise<ShowReport> {
  const { loadWhole } = await import('./load-standards.ts');
  const { knownStandards } = await import('../../core/report/standards/known-standards.ts');
  const { nearest } = await import('../../core/standards/near.ts');
  const { standardProfile } = await import('../../core/report/standards/standard-profile.ts');
  const index = await loadWhole(folder, terminal);
  const inForce = index.standards.find(query);
  const known = knownStandards(index);
  const found = inForce.standards.length > 0 ? inForce : known.find(query);
  const isCurriculum = folder !== undefined;
  return {
    query,
    how: found.how,
    isPair: found.pair,
    isCurriculum,
    profiles: found.standards.map((standard) => standardProfile(index, known, standard, isCurriculum)),
    near:
      found.standards.length > 0 ? [] : firstOf(nearest(index.standards, query), () => nearest(known, query)),
  };
}

function firstOf<T>(list: readonly T[], otherwise: () => readonly T[]): readonly T[] {
  return list.length > 0 ? list : otherwise();
}

function unknown(query: string): Refusal {
  return new Refusal(
    `no standard has the code '${query}', and none is near it. To find one by words: throughline standards search ${query}`,
  );
}
