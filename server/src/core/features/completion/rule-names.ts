/** The ids of rules, where curriculum.yaml sets how serious they are and where a comment keeps one quiet. */
import { curriculumRules, documentRules } from '../../rules/all.ts';
import type { Proposal } from './item.ts';
import type { DataPlace, Typed } from './place.ts';
import { endOfLine, startOfLine } from './yaml-line.ts';

const rules = [...documentRules, ...curriculumRules];

interface Range {
  readonly start: number;
  readonly end: number;
}

export function ruleKeys(place: DataPlace, typed: Typed, range: Range): readonly Proposal[] {
  const { before, after, hasColon, others } = place;
  const colon = hasColon ? '' : ': ';
  return rules
    .filter(({ id }) => !others.includes(id))
    .map(({ id, summary }) => ({
      ...range,
      label: id,
      kind: 'rule',
      detail: summary,
      text: `${before}${typed.quote}${id}${typed.quote}${colon}${after}`,
      documentationKey: `rule ${id}`,
    }));
}

/** The word with which a comment begins that keeps a finding quiet. */
const word = 'throughline-ignore';

/** Text that is not well formed cannot be kept quiet. */
const loud = ['syntax', 'unused-suppression'];

/** @param start - of the comment, which counts only alone on its line. */
export function suppressionProposals(
  text: string,
  start: number,
  offset: number,
  snippets: boolean,
): readonly Proposal[] {
  if (text.slice(startOfLine(text, start, 0), start).trim() !== '') return [];
  const sign = text[start] === '#' ? '#' : '<!--';
  const written = text.slice(start + sign.length, offset);
  const [, begun] = /^\s*([a-z][a-z-]*)$/.exec(written) ?? [];
  if (begun !== undefined && begun !== word && word.startsWith(begun))
    return [wordProposal(offset - begun.length, offset)];
  const [, rule] = /^\s*throughline-ignore\s+([\w-]*)$/.exec(written) ?? [];
  if (rule === undefined) return [];
  const rest = text.slice(offset, endOfLine(text, offset, text.length));
  const [more = ''] = /^[\w-]*/.exec(rest) ?? [];
  const hasColon = rest[more.length] === ':';
  const closing = sign === '#' || rest.includes('-->') ? '' : ' -->';
  return rules
    .filter(({ id }) => !loud.includes(id))
    .map(({ id, summary }) => ({
      start: offset - rule.length,
      end: offset + more.length,
      label: id,
      kind: 'rule',
      detail: summary,
      text: hasColon ? id : `${id}: ${snippets ? '$1' : ''}${closing}`,
      isSnippet: snippets && !hasColon,
      documentationKey: `rule ${id}`,
    }));
}

function wordProposal(start: number, end: number): Proposal {
  const detail = 'keeps one finding quiet in what stands below, with a reason';
  return { start, end, label: word, kind: 'value', detail, text: `${word} ` };
}
