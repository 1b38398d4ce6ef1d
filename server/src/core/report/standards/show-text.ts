/** A standard for people at a terminal: what it says, how it connects, and what the curriculum does with it. */
import { gradesInWords } from '../../model/grades.ts';
import type { Standard } from '../../standards/standard.ts';
import { listed } from '../../text/count.ts';
import { type Paint, paint } from '../colour.ts';
import { hanging } from '../hanging.ts';
import { columnsOf, visible, wrapped } from '../width.ts';
import { nearLines } from './near-lines.ts';
import { line, moreLines, mostListed, room, type ShowTextOptions } from './show-lines.ts';
import type { ShowReport } from './show-report.ts';
import { curriculumLines } from './show-uses-text.ts';
import type { OtherStandard, StandardProfile } from './standard-profile.ts';

export function showText(report: ShowReport, options: ShowTextOptions): string {
  const { query, profiles, near, isPair, isCurriculum } = report;
  const { columns, isColoured } = options;
  const colours = paint(isColoured);
  const blocks = [
    nearLines(query, near, columns, colours),
    profiles.length < 2
      ? []
      : wrapped(
          isPair
            ? `'${query}' names two standards.`
            : `'${query}' could be ${listed(profiles.map(({ standard }) => standard.code))}. In a curriculum, write one of these.`,
          columns,
        ),
    ...profiles.flatMap((profile) => [
      aboutLines(profile, columns, colours),
      isCurriculum ? curriculumLines(profile, options, colours) : [],
    ]),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

function aboutLines(profile: StandardProfile, columns: number, colours: Paint): readonly string[] {
  const { standard, above, below, catalogue, path } = profile;
  const { code, label, statement, notation, guid, uri } = standard;
  const others = (word: string, list: readonly OtherStandard[]): readonly string[] =>
    otherLines(word, list, columns, colours);
  return [
    ...hanging(`${visible(code)}  `, label === code ? '' : label, columns, colours.bold),
    ...(statement === undefined || statement === label ? [] : line('says', statement, columns, colours)),
    ...others('also', profile.also),
    ...others('replaced by', profile.replacedBy),
    ...line('is', kindText(standard), columns, colours),
    ...above.flatMap((heading, at) => line(at === 0 ? 'stands in' : '', named(heading), columns, colours)),
    ...others('holds', below.map(asOther)),
    ...others('builds on', profile.prerequisites),
    ...others('leads to', profile.leadsTo),
    ...others('related', profile.related),
    ...others('elsewhere', profile.otherFrameworks),
    ...line('official', notation, columns, colours),
    ...line('GUID', guid, columns, colours),
    ...line('address', uri, columns, colours),
    ...line(
      'from',
      `${standard.catalogue}${catalogue === undefined ? '' : `, ${catalogue.title}`}${path === undefined ? '' : ` (${path})`}`,
      columns,
      colours,
    ),
    ...line('license', catalogue?.license, columns, colours),
  ];
}

/** "component, grade 4, major work, asks for fluency". */
function kindText({ type, grades, emphasis, fluency }: Standard): string {
  return [
    type === 'anchor' ? 'anchor standard' : type === 'practice' ? 'practice standard' : type,
    ...(grades.length === 0 ? [] : [gradesInWords(grades)]),
    ...(emphasis === undefined ? [] : [`${emphasis} work of the grade`]),
    ...(fluency ? ['asks for fluency'] : []),
  ].join(', ');
}

function named({ code, label }: Standard): string {
  return label === code ? code : `${code} ${label}`;
}

function asOther({ code, label, catalogue }: Standard): OtherStandard {
  return { code, label: label === code ? undefined : label, catalogue, isInForce: true };
}

function otherLines(
  word: string,
  list: readonly OtherStandard[],
  columns: number,
  colours: Paint,
): readonly string[] {
  const shown = list.slice(0, mostListed);
  const codeColumns = Math.min(16, Math.max(0, ...shown.map(({ code }) => columnsOf(code))));
  const lines = shown.flatMap(({ code, label = '' }, at) => {
    const head = `${(at === 0 ? `  ${word}` : '').padEnd(room)}${visible(code)}${' '.repeat(Math.max(0, codeColumns - columnsOf(code)))}  `;
    return hanging(head, label, columns, (text) => `${colours.dim(text.slice(0, room))}${text.slice(room)}`);
  });
  return [...lines.map((each) => each.trimEnd()), ...moreLines(list.length - shown.length, colours)];
}
