/** `--changed`: only the findings that a change caused, wherever in the curriculum they are. */
import { coverageChanges } from '../../core/compare/curriculum-changes.ts';
import { documentName } from '../../core/compare/identity.ts';
import { documentPaths, namesAfter } from '../../core/compare/names-after.ts';
import { compareFindings, numberOf } from '../../core/compare/new-findings.ts';
import { renamedFiles } from '../../core/compare/renamed-files.ts';
import type { Index } from '../../core/model/index.ts';
import { type CheckReport, inWords } from '../../core/report/report.ts';
import type { ShownFinding } from '../../core/report/shown.ts';
import { unreadable } from '../../core/rules/unreadable/rule.ts';
import { loadState } from '../earlier/load-state.ts';
import { type State, stateBefore } from '../earlier/state.ts';
import type { LoadedCurriculum } from '../load.ts';
import type { Loaded, Step } from './step.ts';

export const changed: Step = {
  options: [
    {
      name: 'changed',
      takes: 'git ref',
      help: 'Report only what is found since the work on this curriculum parted from a branch or commit, such as main: all of the curriculum is checked as it was there and as it is now, with what is not committed yet, and only what is new is shown, in whichever file it is',
    },
  ],
  prepare(given, { folder }) {
    const ref = given.value('changed');
    if (ref === undefined) return undefined;
    const state = stateBefore(folder, ref);
    return (report, loaded) => onlyNew(report, loaded, state);
  },
};

async function onlyNew(report: CheckReport, loaded: Loaded, state: State): Promise<CheckReport> {
  const { curriculum, progress, severities, found } = loaded;
  progress.show(`Reading the curriculum as it was at ${state.name}`);
  const earlier = await loadState(state, report.curriculum?.id, progress, severities);
  try {
    const { findings } = await earlier.curriculum.report([], progress);
    const names = await namesNow(findings, earlier.curriculum, found, curriculum);
    const { known } = compareFindings(findings, found, names);
    const isKnown = new Set(known);
    return {
      ...report,
      findings: report.findings.filter((finding) => !isKnown.has(finding)),
      changes: {
        since: state.name,
        standards: coverageChanges(earlier.curriculum.workspace.index(), curriculum.workspace.index()),
      },
      notes: [...(report.notes ?? []), ...notesOn(state, earlier.isThere, numberOf(known), findings)],
    };
  } finally {
    earlier.close();
  }
}

/** Which documents with findings have another name now: by their place, or by their text where they were moved. */
async function namesNow(
  before: readonly ShownFinding[],
  earlier: LoadedCurriculum,
  after: readonly ShownFinding[],
  later: LoadedCurriculum,
): Promise<ReadonlyMap<string, string>> {
  const [was, is] = [earlier.workspace.index(), later.workspace.index()];
  const known = documentNames(was);
  const there = documentNames(is);
  const asked = new Map(before.map(({ path, identity: { document } }) => [document, { document, path }]));
  const gone = [...asked.values()].filter(({ document, path }) => !there.has(document) && !is.hasFile(path));
  const fresh = after.filter(
    ({ path, identity: { document } }) => !known.has(document) && !was.hasFile(path),
  );
  const renamed = renamedFiles(await textsOf(gone, earlier), await textsOf(fresh, later));
  return namesAfter({ asked: [...asked.values()], has: (document) => known.has(document) }, is, renamed);
}

function documentNames(index: Index): ReadonlySet<string> {
  return new Set(documentPaths(index).map((path) => documentName(path, index)));
}

async function textsOf(
  files: readonly { readonly path: string }[],
  { documents }: LoadedCurriculum,
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const path of new Set(files.map((file) => file.path))) {
    const document = (await documents([path])).get(path);
    if (document !== undefined) texts.set(path, document.text);
  }
  return texts;
}

function notesOn(
  { name, commit }: State,
  isThere: boolean,
  known: number,
  before: readonly ShownFinding[],
): readonly string[] {
  if (!isThere)
    return [
      `The curriculum was not there yet where this work parted from ${name} (${commit.slice(0, 10)}), so everything in it is new.`,
    ];
  const unread = [...new Set(before.filter(({ rule }) => rule === unreadable.id).map(({ path }) => path))];
  const blind =
    unread.length === 0
      ? []
      : [
          `${inWords(unread.length, 'file')} could not be read as it was at ${name}, so all that is found there counts as new: ${unread.slice(0, 3).join(', ')}${unread.length > 3 ? ' …' : ''}.`,
        ];
  const same =
    known === 0
      ? `Only what is new since ${name} is shown.`
      : `Only what is new since ${name} is shown: ${inWords(known, 'finding')} ${known === 1 ? 'was' : 'were'} there before.`;
  return [same, ...blind];
}
