import { allRules } from '../core/rules/all.ts';
import { Refusal } from '../host/refusal.ts';
import { type Arguments, meantOrAll } from './arguments.ts';
import type { Command, ExitCode } from './command.ts';
import { curriculumFile } from './curriculum-file.ts';
import type { Terminal } from './terminal.ts';

export const explain: Command = {
  name: 'explain',
  summary: 'Explain a check: what it finds, why that matters, and what to do',
  usage: '<check> [--examples]',
  about: [
    "Shows what stands behind the name of a check, such as taught-not-assessed, with an example. 'throughline rules' lists all names.",
    'Inside of a curriculum it says too how serious the check is there, and where that is set.',
  ],
  most: 1,
  takes: 'one check',
  options: [
    { name: 'examples', help: 'Show all examples: what is found, what is not, and cases at the edge' },
  ],
  examples: [
    { line: 'throughline explain taught-not-assessed', does: 'Explain one check' },
    { line: 'throughline explain broken-link --examples', does: 'Show all examples of it' },
  ],
  async run(given: Arguments, terminal: Terminal): Promise<ExitCode> {
    const [written] = given.words;
    if (written === undefined)
      throw new Refusal(
        "name the check to explain, for example: throughline explain taught-not-assessed. 'throughline rules' lists all.",
      );
    const ids = allRules.map(({ id }) => id);
    const rule = allRules.find(({ id }) => id === written.trim());
    if (rule === undefined)
      throw new Refusal(
        `there is no check '${written}'. ${meantOrAll(written, ids, "The checks are listed by 'throughline rules'.")}`,
      );
    const { explanationText } = await import('../core/report/explanation.ts');
    const { ruleInForce } = await import('../core/report/rules-in-force.ts');
    const { severityInWords } = await import('../core/report/rules-text.ts');
    const file = await curriculumFile(terminal.folder, terminal.folder);
    terminal.write(
      explanationText(rule.id, {
        columns: terminal.columns,
        isColoured: terminal.isColoured,
        examples: given.has('examples') ? Number.POSITIVE_INFINITY : 1,
        severity: severityInWords(ruleInForce(rule, file?.document), file?.shown),
      }) ?? '',
    );
    return 0;
  },
};
