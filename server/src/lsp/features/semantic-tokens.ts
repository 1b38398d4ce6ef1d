import { SemanticTokensBuilder } from 'vscode-languageserver';
import {
  type SemanticToken,
  type TokenType,
  semanticTokens as tokensOf,
} from '../../core/features/semantic-tokens.ts';
import type { Range } from '../../core/text/range.ts';
import type { Feature, View } from './feature.ts';

/** Types that every theme colours; the order is that of the legend. */
const legend: Readonly<Record<TokenType, string>> = {
  standard: 'enumMember',
  id: 'variable',
  person: 'class',
  term: 'type',
  role: 'property',
};
const types = Object.keys(legend) as readonly TokenType[];
/** Bit 0: the place where it is defined. Bit 1: nothing has this name. */
const modifiers = ['definition', 'deprecated'];

/** Codes, ids and roles, coloured by their meaning. */
export const semanticTokens: Feature = {
  capabilities: (client) =>
    client.textDocument?.semanticTokens === undefined
      ? {}
      : {
          semanticTokensProvider: {
            legend: { tokenTypes: types.map((type) => legend[type]), tokenModifiers: modifiers },
            full: true,
            range: true,
          },
        },
  register: (connection, session) => {
    connection.languages.semanticTokens.on(({ textDocument }) => {
      const view = session.at(textDocument.uri);
      return view === undefined ? { data: [] } : encoded(view, tokensOf(view));
    });
    connection.languages.semanticTokens.onRange(({ textDocument, range }) => {
      const view = session.at(textDocument.uri);
      if (view === undefined) return { data: [] };
      const asked: Range = { start: view.toOffset(range.start), end: view.toOffset(range.end) };
      return encoded(
        view,
        tokensOf(view).filter(({ start, end }) => end >= asked.start && start <= asked.end),
      );
    });
  },
};

function encoded(view: View, tokens: readonly SemanticToken[]): { data: number[] } {
  const builder = new SemanticTokensBuilder();
  for (const token of tokens) {
    const { start, end } = view.toRange(token);
    const marks = (token.isDefinition ? 1 : 0) | (token.isUnknown ? 2 : 0);
    builder.push(
      start.line,
      start.character,
      end.character - start.character,
      types.indexOf(token.type),
      marks,
    );
  }
  return { data: builder.build().data };
}
