/** What a curriculum does with a standard, for people at a terminal. */
import type { CoverageState } from '../../model/coverage.ts';
import { listed, listedUpTo } from '../../text/count.ts';
import type { Paint } from '../colour.ts';
import { coverageColour, coverageWords } from '../coverage-words.ts';
import { hanging } from '../hanging.ts';
import { visible, wrapped } from '../width.ts';
import { moreLines, mostListed, room, type ShowTextOptions } from './show-lines.ts';
import type { StandardProfile } from './standard-profile.ts';
import { type StandardUse, type UsedPart, usedParts } from './standard-uses.ts';

const stateMeanings: Readonly<Record<CoverageState, string>> = {
  covered: 'taught, then assessed',
  'taught-only': 'no assessment measures it',
  'assessed-only': 'no lesson teaches it',
  'out-of-order': 'assessed before it is taught',
  hollow: 'a unit promises it, and no lesson teaches it',
  unaddressed: 'no unit has it',
};

const partWords: Readonly<Record<UsedPart, string>> = {
  promised: 'promised by',
  taught: 'taught in',
  practised: 'practised in',
  assessed: 'assessed by',
  'building-on': 'built on in',
  'building-toward': 'prepared in',
  'worked-on': 'worked on in',
  named: 'named in',
};

export function curriculumLines(
  { standard, isInForce, coverage, coverageBelow, uses }: StandardProfile,
  { columns, pathFor }: ShowTextOptions,
  colours: Paint,
): readonly string[] {
  if (!isInForce) {
    return wrapped(
      `${standard.catalogue} is not in force in this curriculum. To use its codes, write ${standard.catalogue} under standards in curriculum.yaml.`,
      columns,
    ).map(colours.yellow);
  }
  const below = [...coverageBelow].map(([state, count]) => `${count} ${coverageWords[state]}`);
  const state =
    coverage !== undefined
      ? coverageColour(coverage, colours)(`${coverageWords[coverage]} (${stateMeanings[coverage]})`)
      : below.length > 0
        ? `the standards below it are ${listed(below)}`
        : uses.length === 0
          ? 'not used'
          : '';
  return [
    `${colours.bold('In this curriculum')}${state === '' ? '' : `: ${state}`}`,
    ...usedParts.flatMap((part) =>
      partLines(
        partWords[part],
        uses.filter((use) => use.part === part),
        { code: standard.code, columns, pathFor, colours },
      ),
    ),
  ];
}

interface PartOptions {
  readonly code: string;
  readonly columns: number;
  readonly pathFor: (path: string) => string;
  readonly colours: Paint;
}

function partLines(
  word: string,
  uses: readonly StandardUse[],
  { code, columns, pathFor, colours }: PartOptions,
): readonly string[] {
  const shown = uses.slice(0, mostListed);
  const lines = shown.flatMap((use, at) => [
    ...hanging((at === 0 ? `  ${word}` : '').padEnd(room), useText(use, code), columns, colours.dim),
    `${' '.repeat(room)}${colours.dim(visible(pathFor(use.path)))}`,
  ]);
  return [...lines, ...moreLines(uses.length - shown.length, colours)];
}

/** "End-of-unit assessment, items q1 and q4, as 4.NF.A". */
function useText({ title, codes, items }: StandardUse, code: string): string {
  return [
    title,
    ...(items.length === 0 ? [] : [`${items.length === 1 ? 'item' : 'items'} ${listedUpTo(items, 8)}`]),
    ...(codes.includes(code) ? [] : [`as ${listedUpTo(codes, 4)}`]),
  ].join(', ');
}
