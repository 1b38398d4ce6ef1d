/**
 * The map for programs: everything in the curriculum as nodes, every connection as an edge with its role. Keys
 * may be added in the same version; a change of their meaning makes a new one.
 */
import type { Index } from '../model/index.ts';
import { type CurriculumMap, curriculumMap } from '../model/map.ts';
import { outline } from '../model/outline.ts';

export function mapJson(index: Index, map: CurriculumMap = curriculumMap(index)): string {
  const { curriculum } = outline(index);
  const { nodes, edges } = map;
  const head = curriculum === undefined ? null : { id: curriculum.id, title: curriculum.title };
  return `${JSON.stringify({ version: 1, curriculum: head, nodes, edges }, undefined, 2)}\n`;
}
