/** The features that follow names, as a marker file shows their answers. */
import { hierarchyItems, incoming, outgoing } from '../../../server/src/core/features/alignment-hierarchy.ts';
import { definition } from '../../../server/src/core/features/definition.ts';
import { documentLinks } from '../../../server/src/core/features/document-links.ts';
import { hover } from '../../../server/src/core/features/hover.ts';
import { implementations } from '../../../server/src/core/features/implementations.ts';
import { inlayHints } from '../../../server/src/core/features/inlay-hints.ts';
import { lenses } from '../../../server/src/core/features/lenses.ts';
import { highlights, references } from '../../../server/src/core/features/references.ts';
import { prepareRename, rename } from '../../../server/src/core/features/rename.ts';
import { lineStarts, positionAt } from '../../../server/src/core/text/lines.ts';
import { allFindings, workspaceOf } from '../../support/curriculum.ts';
import type { MarkerCase, MarkerFeature } from '../../support/markers.ts';

const none = 'nothing';

function lines(found: readonly string[]): string {
  return found.length === 0 ? none : found.join('\n');
}

/** `-- hover $0` */
const hoverAt: MarkerFeature = (given, [mark = '']) => {
  const { subject, offset } = given.at(mark);
  const found = hover(subject, offset);
  return found === undefined ? none : `${given.range(subject.document.path, found)}\n${found.markdown}`;
};

/** `-- definition $0` */
const definitionAt: MarkerFeature = (given, [mark = '']) => {
  const { subject, offset } = given.at(mark);
  const found = definition(subject, offset, given.documents);
  return lines((found?.to ?? []).map((to) => given.range(to.path, to)));
};

/** `-- references $0`, `-- references $0 with-definition` */
const referencesAt: MarkerFeature = (given, [mark = '', how]) => {
  const { subject, offset } = given.at(mark);
  const found = references(subject, offset, how === 'with-definition', given.documents);
  return lines(found.map((range) => given.range(range.path, range)));
};

/** `-- highlights $0` */
const highlightsAt: MarkerFeature = (given, [mark = '']) => {
  const { subject, offset } = given.at(mark);
  return lines(
    highlights(subject, offset).map((each) => `${given.range(subject.document.path, each)} | ${each.type}`),
  );
};

/** `-- implementations $0` */
const implementationsAt: MarkerFeature = (given, [mark = '']) => {
  const { subject, offset } = given.at(mark);
  return lines(
    implementations(subject, offset, given.documents).map((range) => given.range(range.path, range)),
  );
};

/** `-- rename $0 new-name`: the edits, and that no finding is new after them. */
const renameAt: MarkerFeature = (given, [mark = '', ...words]) => {
  const { subject, offset } = given.at(mark);
  const prepared = prepareRename(subject, offset);
  if (prepared === undefined) return none;
  if (prepared.type === 'refused') return `refused: ${prepared.message}`;
  const answer = rename(subject, offset, words.join(' '), given.documents);
  if (answer.type === 'refused') return `refused: ${answer.message}`;
  const shown = answer.edits.map((edit) => `${given.range(edit.path, edit)} -> ${edit.newText}`);
  return [...shown, ...newFindings(given, answer.edits)].join('\n');
};

function newFindings(
  given: MarkerCase,
  edits: readonly { path: string; start: number; end: number; newText: string }[],
): readonly string[] {
  const files = { ...given.files };
  for (const edit of [...edits].sort((a, b) => b.start - a.start)) {
    const text = files[edit.path] ?? '';
    files[edit.path] = text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
  }
  const before = allFindings(given.workspace).map(({ rule, path }) => `${path} ${rule}`);
  const after = allFindings(workspaceOf(files)).map(({ rule, path }) => `${path} ${rule}`);
  for (const finding of before) {
    const at = after.indexOf(finding);
    if (at >= 0) after.splice(at, 1);
  }
  return after.map((finding) => `new finding: ${finding}`);
}

/** `-- hierarchy $0`: what comes in and what goes out. */
const hierarchyAt: MarkerFeature = (given, [mark = '']) => {
  const { subject, offset } = given.at(mark);
  return lines(
    hierarchyItems(subject, offset).flatMap((item) => [
      `${item.title} | ${item.detail}`,
      ...incoming(item, given.index).map(
        (link) => `  in  ${link.item.title} | ${link.item.detail} | ${link.references.length} places`,
      ),
      ...outgoing(item, given.index).map(
        (link) => `  out ${link.item.title} | ${link.item.detail} | ${link.references.length} places`,
      ),
    ]),
  );
};

/** `-- lenses path` */
const lensesIn: MarkerFeature = (given, [path = '']) =>
  lines(
    lenses(given.subject(path)).map(
      (lens) =>
        `${given.range(path, lens)} | ${lens.title}${lens.opens === undefined ? '' : ` | ${lens.opens}`}`,
    ),
  );

/** `-- inlay-hints path` */
const inlayHintsIn: MarkerFeature = (given, [path = '']) => {
  const text = given.files[path] ?? '';
  const starts = lineStarts(text);
  return lines(
    inlayHints(given.subject(path), { start: 0, end: text.length }).map((hint) => {
      const { line, column } = positionAt(starts, hint.offset);
      return `${line + 1}:${column + 1} ${hint.type} ${hint.text}`;
    }),
  );
};

/** `-- links path` */
const linksIn: MarkerFeature = (given, [path = '']) =>
  lines(
    documentLinks(given.subject(path)).map((link) => {
      const to =
        link.type === 'web'
          ? link.address
          : `${link.path}${link.pointer}${link.anchor === undefined ? '' : `#${link.anchor}`}`;
      return `${given.range(path, link)} | ${to} | ${link.tooltip}`;
    }),
  );

export const navigation: Readonly<Record<string, MarkerFeature>> = {
  hover: hoverAt,
  definition: definitionAt,
  references: referencesAt,
  highlights: highlightsAt,
  implementations: implementationsAt,
  rename: renameAt,
  hierarchy: hierarchyAt,
  lenses: lensesIn,
  'inlay-hints': inlayHintsIn,
  links: linksIn,
};
