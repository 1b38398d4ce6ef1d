/** The features about the shape of a text, as a marker file shows their answers. */
import { folds } from '../../../server/src/core/features/folding.ts';
import { linkedEditing } from '../../../server/src/core/features/linked-editing.ts';
import { selectionRanges } from '../../../server/src/core/features/selection-ranges.ts';
import { semanticTokens } from '../../../server/src/core/features/semantic-tokens.ts';
import { workspaceSymbols } from '../../../server/src/core/features/workspace-symbols.ts';
import type { MarkerFeature } from '../../support/markers.ts';

function lines(found: readonly string[]): string {
  return found.length === 0 ? 'nothing' : found.join('\n');
}

/** `-- folds path`: lines count from 1. */
const foldsIn: MarkerFeature = (given, [path = '']) =>
  lines(
    folds(given.subject(path).document).map(
      ({ startLine, endLine, type }) => `${startLine + 1}-${endLine + 1} ${type}`,
    ),
  );

/** `-- selection $0` */
const selectionAt: MarkerFeature = (given, [mark = '']) => {
  const { subject, offset } = given.at(mark);
  return lines(selectionRanges(subject, offset).map((range) => given.range(subject.document.path, range)));
};

/** `-- tokens path` */
const tokensIn: MarkerFeature = (given, [path = '']) =>
  lines(
    semanticTokens(given.subject(path)).map(
      (token) =>
        `${given.range(path, token)} | ${token.type}${token.isDefinition ? ' definition' : ''}${token.isUnknown ? ' unknown' : ''}`,
    ),
  );

/** `-- linked $0` */
const linkedAt: MarkerFeature = (given, [mark = '']) => {
  const { subject, offset } = given.at(mark);
  return lines(linkedEditing(subject, offset).map((range) => given.range(subject.document.path, range)));
};

/** `-- symbols words` */
const symbols: MarkerFeature = (given, words) =>
  lines(
    workspaceSymbols(given.index, words.join(' '), 5).map(
      ({ name, detail, definition }) =>
        `${name}${detail === undefined ? '' : ` (${detail})`} | ${definition.space} | ${definition.path}${definition.pointer}`,
    ),
  );

export const shape: Readonly<Record<string, MarkerFeature>> = {
  folds: foldsIn,
  selection: selectionAt,
  tokens: tokensIn,
  linked: linkedAt,
  symbols,
};
