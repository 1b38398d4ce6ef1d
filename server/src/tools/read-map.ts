import { mapColumns } from '../core/model/columns/columns.ts';
import { narrowedColumns } from '../core/model/columns/narrowed.ts';
import { lineOf } from '../core/model/coverage.ts';
import type { Index } from '../core/model/index.ts';
import { outline } from '../core/model/outline.ts';
import { mapText } from '../core/report/map-text.ts';
import { closest } from '../core/text/distance.ts';
import { Refusal } from '../host/refusal.ts';
import { bounded, look, type Tool, textIn } from './tool.ts';

export const readMap: Tool = {
  name: 'read_map',
  title: 'Read the map',
  description:
    'Gives the map of the curriculum in teaching order: for each unit its standards, each with the lessons that teach it, the assessments that measure it and whether it is covered, then team sessions and feedback. Ask for one unit or one standard where a curriculum is large.',
  input: {
    type: 'object',
    properties: {
      unit: { type: 'string', description: 'The id of one unit; without it, all of them' },
      standard: { type: 'string', description: 'The code of one standard; without it, all of them' },
    },
  },
  answer: async (input, { index }) => {
    const now = index();
    const unit = textIn(input, 'unit');
    const code = textIn(input, 'standard');
    if (unit !== undefined && now.document('unit', unit) === undefined) throw noUnit(unit, now);
    if (code !== undefined && now.standards.find(code).standards.length === 0)
      throw new Refusal(
        `no standard in force has the code '${code}'. Search the standards for what is meant.`,
      );
    const part = { unit, codes: code === undefined ? undefined : lineOf(now.standards, code) };
    const isAll = unit === undefined && code === undefined;
    const text = mapText(
      now,
      look,
      isAll ? undefined : { ...part, shown: narrowedColumns(mapColumns(now), part) },
    );
    return bounded(text, `Ask for one unit at a time: ${unitsOf(now)}.`);
  },
};

function noUnit(written: string, index: Index): Refusal {
  const near = closest(written, index.ids('unit'));
  const help = near.length > 0 ? `Did you mean ${near.join(' or ')}?` : `The units are: ${unitsOf(index)}.`;
  return new Refusal(`there is no unit '${written}' in this curriculum. ${help}`);
}

function unitsOf(index: Index): string {
  return outline(index)
    .units.flatMap(({ facts }) => facts.id ?? [])
    .slice(0, 100)
    .join(', ');
}
