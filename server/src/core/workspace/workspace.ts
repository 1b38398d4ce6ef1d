/**
 * The one mutable object: the files of one curriculum's folder as they are now, and what follows from them.
 *
 * Files go in by `apply`; everything else is asked. Texts are not kept: facts and reports are, and whoever
 * shows a finding reads its file again to find the place.
 *
 * What is found in a file is worked out when it is asked for, and again only when something that was read for it
 * has changed: see `model/tracker.ts`. So an edit costs what it reaches, however large the curriculum is.
 */
import { kindOfPath } from '../kinds/all.ts';
import type { Facts } from '../kinds/facts.ts';
import { createIndex, type Index } from '../model/index.ts';
import { memo, ofDocuments } from '../model/memo.ts';
import { isSame } from '../model/same.ts';
import { standardsInForce } from '../model/standards-in-force.ts';
import { Answer, Source, type Tracker } from '../model/tracker.ts';
import { allRules, curriculumRules, suppressionRules } from '../rules/all.ts';
import type { Finding, SuppressedFinding } from '../rules/rule.ts';
import { unreadable } from '../rules/unreadable/rule.ts';
import type { Document } from '../syntax/document.ts';
import { byText } from '../text/order.ts';
import { checkDocument, type RuleReport, reportsOf } from './check.ts';
import { prepareFindings, prepareTyping } from './prepare.ts';
import { readFile } from './read.ts';
import { type AskedSeverities, asSet, severityFrom, severitySettings } from './severity.ts';
import { saidOf } from './suppress.ts';

/** What happened to a file. Its path is relative to the curriculum's folder, with `/` between folders. */
export type Change =
  | { readonly path: string; readonly text: string }
  /** The same, where somebody has read it already. */
  | Document
  /** The file is there and its text is not of interest: an image, an attachment. */
  | { readonly path: string; readonly exists: true }
  /** It is there and cannot be read; the message says why, and what to do. A folder may be in this state too. */
  | { readonly path: string; readonly unreadable: string }
  | { readonly path: string; readonly exists: false };

export interface Workspace {
  /** Takes changes in. Whoever must not stay away for long gives a file at a time. */
  readonly apply: (changes: readonly Change[]) => void;
  /** The index of the files, always the same one; it is kept up to date. */
  readonly index: () => Index;
  /**
   * The findings in a file, in the order of its rules, without those that a comment keeps quiet: the very same list
   * as long as they are the same.
   */
  readonly findings: (path: string) => readonly Finding[];
  /** The findings in all files that a comment keeps quiet, sorted by path. */
  readonly suppressed: () => readonly SuppressedFinding[];
  /**
   * Works out what the findings of many files are made of, in small steps: without it, the first that is asked for has
   * to wait for all of it.
   */
  readonly prepare: () => Iterable<void>;
  /** Works out, in small steps, what is asked as soon as somebody types a standard. */
  readonly prepareTyping: () => Iterable<void>;
  /**
   * Brings the findings of all files up to date, in small steps, so that others may have their turn between them. A
   * step that ends a file gives its path: only such files can have other findings than when they were last given.
   * What is applied in between is taken in as well, and where one stops, the next goes on.
   */
  readonly steps: () => Iterable<string | undefined>;
  /** The paths of all files with findings, sorted. */
  readonly pathsWithFindings: () => readonly string[];
  /** The severity in force for a rule in a file. */
  readonly severityOf: (rule: string, path: string) => Finding['severity'] | 'off';
}

/** What is found in a file: what is shown, and what a comment keeps quiet. */
interface Found {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
}

/** A file of which something can be said. It changes when what can be said of it alone does. */
class Entry extends Source {
  reports: readonly RuleReport[] = [];
  readonly found: FoundIn;

  constructor(found: FoundIn) {
    super();
    this.found = found;
  }
}

/** What is found in a file; it says when that is in doubt. */
class FoundIn extends Answer<Found> {
  readonly #path: string;
  readonly #inDoubt: Set<string>;

  constructor(tracker: Tracker, question: (path: string) => Found, path: string, inDoubt: Set<string>) {
    super(tracker, question, path);
    this.#path = path;
    this.#inDoubt = inDoubt;
  }

  override doubt(): void {
    super.doubt();
    this.#inDoubt.add(this.#path);
  }
}

const nothing: Found = { findings: [], suppressed: [] };
const ownSeverity = new Map(allRules.map((rule) => [rule.id, rule.severity]));

/**
 * @param asked - severities over those of curriculum.yaml.
 * @param onRead - is given each document once it has been read, with its facts; it is not kept here.
 */
export function createWorkspace(
  asked: AskedSeverities = asSet,
  onRead: (document: Document, facts: Facts) => void = () => undefined,
): Workspace {
  const index = createIndex(standardsInForce);
  const { tracker } = index;
  const entries = new Map<string, Entry>();
  /** The files whose findings may be others than when they were last worked out. */
  const inDoubt = new Set<string>();
  /** Those of them that ask about the whole curriculum: it is little work once all has been asked of its parts. */
  const inDoubtLast = new Set<string>();
  /** Whether a suppression is of use is known when all rules have run. */
  const isAskedForAll = suppressionRules.some(({ id }) => asked.only?.has(id) === true);
  const rules = curriculumRules.filter(({ id }) => asked.only?.has(id) !== false || isAskedForAll);
  const severityInForce = memo((own: Index) => severityFrom(severitySettings(own), asked), ofDocuments);

  function apply(changes: readonly Change[]): void {
    for (const change of changes) {
      const { path } = change;
      const reading = 'text' in change ? readFile(change) : undefined;
      if (reading !== undefined) onRead(reading.document, reading.facts);
      index.setFile(path, !('exists' in change) || change.exists);
      index.replace(path, reading?.facts);
      if ('unreadable' in change) take(path, [unreadableReport(change.unreadable)]);
      else if (reading !== undefined) take(path, reading.reports);
      else drop(path);
    }
  }

  function take(path: string, reports: readonly RuleReport[]): void {
    const entry = entries.get(path) ?? newEntry(path);
    if (isSame(entry.reports, reports)) return;
    entry.reports = reports;
    tracker.changed(entry);
  }

  function newEntry(path: string): Entry {
    const own = kindOfPath(path) === 'curriculum' ? inDoubtLast : inDoubt;
    const entry = new Entry(new FoundIn(tracker, foundIn, path, own));
    entries.set(path, entry);
    own.add(path);
    return entry;
  }

  function drop(path: string): void {
    entries.get(path)?.found.forget();
    if (entries.delete(path)) inDoubt.add(path);
  }

  function foundIn(path: string): Found {
    const reports = reportsOn(path);
    if (reports.length === 0) return nothing;
    const findings: Finding[] = [];
    const suppressed: SuppressedFinding[] = [];
    for (const report of reports) {
      const finding = withSeverity(path, report);
      if (finding === undefined) continue;
      if (report.suppression === undefined) findings.push(finding);
      else suppressed.push({ ...finding, suppression: report.suppression });
    }
    return { findings, suppressed };
  }

  /** What all rules say about a file; the rules on suppressions last, since they ask what the others said. */
  function reportsOn(path: string): readonly RuleReport[] {
    const entry = entries.get(path);
    if (entry === undefined) return [];
    tracker.read(entry);
    const facts = index.facts(path);
    if (facts === undefined) return entry.reports;
    const own = [...entry.reports, ...checkDocument(facts, index, rules)];
    if (facts.suppressions.length === 0) return own;
    const said = saidOf(own);
    return [...own, ...suppressionRules.flatMap((rule) => reportsOf(rule.id, () => rule.check(facts, said)))];
  }

  function withSeverity(path: string, { rule, report, failed }: RuleReport): Finding | undefined {
    const own = report.severity ?? ownSeverity.get(rule) ?? 'error';
    const inForce = severityInForce(index)(failed ?? rule, path, own);
    if (inForce === 'off') return undefined;
    return { ...report, rule, path, severity: failed === undefined ? inForce : 'error' };
  }

  function found(path: string): Found {
    return entries.get(path)?.found.get() ?? nothing;
  }

  function* steps(): Generator<string | undefined> {
    while (inDoubt.size + inDoubtLast.size > 0) {
      const [path] = inDoubt.size > 0 ? inDoubt : inDoubtLast;
      if (path === undefined) return;
      for (const _ of entries.get(path)?.found.steps() ?? []) yield undefined;
      // What is applied after the last of these steps puts it in doubt again, so it is asked for once more.
      inDoubt.delete(path);
      inDoubtLast.delete(path);
      found(path);
      yield path;
    }
  }

  return {
    apply,
    index: () => index,
    findings: (path) => found(path).findings,
    suppressed: () => [...entries.keys()].sort(byText).flatMap((path) => found(path).suppressed),
    prepare: () => prepareFindings(index, entries.keys()),
    prepareTyping: () => prepareTyping(index),
    steps,
    pathsWithFindings: () =>
      [...entries.keys()].filter((path) => found(path).findings.length > 0).sort(byText),
    severityOf: (rule, path) => severityInForce(index)(rule, path, ownSeverity.get(rule) ?? 'error'),
  };
}

/** At the start of the file: nothing of it is known. */
function unreadableReport(message: string): RuleReport {
  return { rule: unreadable.id, report: { pointer: '', range: { start: 0, end: 0 }, message } };
}
