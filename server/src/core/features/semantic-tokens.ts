/** What codes, ids and roles are, so that an editor can colour them by their meaning. */
import type { DataNode } from '../syntax/data.ts';
import type { Range } from '../text/range.ts';
import { definitionsOf, meaningsOf, standardsOf } from './meaning.ts';
import { namesIn } from './names-in.ts';
import type { Subject } from './subject.ts';

export type TokenType = 'standard' | 'id' | 'person' | 'term' | 'role';

export interface SemanticToken extends Range {
  readonly type: TokenType;
  readonly isDefinition: boolean;
  /** Whether nothing of this name is there. */
  readonly isUnknown: boolean;
}

const roles = ['addressing', 'building-on', 'building-toward', 'practices'];

/** In the order of the text, none over another, none over a line break. */
export function semanticTokens(subject: Subject): readonly SemanticToken[] {
  const { document } = subject;
  const tokens = [...nameTokens(subject), ...(document.data === undefined ? [] : roleTokens(document.data))];
  let end = -1;
  return tokens
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter((token) => {
      if (token.start < end || token.end <= token.start) return false;
      if (/[\r\n]/.test(document.text.slice(token.start, token.end))) return false;
      end = token.end;
      return true;
    });
}

function nameTokens(subject: Subject): readonly SemanticToken[] {
  const { index, document } = subject;
  return namesIn(subject).flatMap((name): readonly SemanticToken[] => {
    const space = name.type === 'definition' ? name.definition.space : name.reference.spaces[0];
    // A link has the colour of a link, and an alias that of an alias.
    if (space === undefined || space === 'file' || document.text.charAt(name.start) === '*') return [];
    const isKnown =
      name.type === 'definition' ||
      (space === 'standard'
        ? standardsOf(name, index).length > 0
        : meaningsOf(name, index).some((meaning) => definitionsOf(meaning, index).length > 0));
    return [
      {
        start: name.start,
        end: name.end,
        type:
          space === 'standard'
            ? 'standard'
            : space === 'term'
              ? 'term'
              : space === 'team' || space === 'leader'
                ? 'person'
                : 'id',
        isDefinition: name.type === 'definition',
        isUnknown: !isKnown,
      },
    ];
  });
}

function roleTokens(root: DataNode): readonly SemanticToken[] {
  if (root.type !== 'map') return [];
  const standards = root.entries.find(({ key }) => key === 'standards')?.value;
  if (standards?.type !== 'map') return [];
  return standards.entries.flatMap(({ key, keyRange }) =>
    roles.includes(key)
      ? [{ ...keyRange, type: 'role' as const, isDefinition: false, isUnknown: false }]
      : [],
  );
}
