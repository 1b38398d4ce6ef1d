/**
 * The curriculum as a tree, as a writer thinks of it: units in teaching order, in each what happens in it, and at the
 * end what belongs to no unit. Told a level at a time, since nobody unfolds all of a large curriculum.
 */
import type { Facts } from '../../kinds/facts.ts';
import { coverage } from '../../model/coverage.ts';
import { unitsOfCycle } from '../../model/feedback-cycles.ts';
import type { Index } from '../../model/index.ts';
import { contained, type OutlineUnit, outline } from '../../model/outline.ts';
import { unitsOfSession } from '../../model/sessions.ts';
import { childKey, documentNode, keyParts, parentKey, type TreeNode } from './node.ts';
import { type Branch, unitContent } from './unit-content.ts';

/** The line of the curriculum itself. */
export function treeRoot(index: Index): TreeNode {
  const { curriculum } = outline(index);
  const { rows } = coverage(index);
  const gaps = rows.filter(({ state }) => state !== 'covered');
  return {
    key: '',
    kind: 'curriculum',
    ...(curriculum?.id === undefined ? {} : { id: curriculum.id }),
    title: curriculum?.title ?? '',
    ...(curriculum === undefined ? {} : { place: { path: curriculum.path, pointer: '/title' } }),
    hasChildren: true,
    ...(rows.length === 0
      ? {}
      : { coverage: { covered: rows.length - gaps.length, of: rows.length, gaps: [] } }),
  };
}

/** What stands right below a line; nothing below a line that is no longer there. */
export function treeChildren(index: Index, key: string): readonly TreeNode[] {
  if (key === '') return [...units(index), ...groups(index)];
  const own = keyParts(key).at(-1);
  if (own?.kind === 'group') return groupContent(index, key, own.name);
  if (own?.kind === 'assessment') return itemNodes(index, key, own.name);
  const unit = unitOf(index, key);
  if (unit === undefined) return [];
  const [unitPart] = key.split('/');
  const content = unitContent(unit, unitPart ?? '', index);
  const branches = own?.kind === 'unit' ? content : content.find(({ node }) => node.key === key)?.children;
  return branches?.map(({ node }) => node) ?? [];
}

/** The line of a key, or `undefined` where it is no longer there. */
export function treeNode(index: Index, key: string): TreeNode | undefined {
  return key === '' ? treeRoot(index) : treeChildren(index, parentKey(key)).find((node) => node.key === key);
}

/** The lines down to a file, the outermost first: those to unfold so that it can be seen. */
export function treeWay(index: Index, path: string): readonly TreeNode[] {
  const root = treeRoot(index);
  if (root.place?.path === path) return [root];
  for (const unit of units(index)) {
    if (unit.place?.path === path) return [root, unit];
    const placed = unitOf(index, unit.key);
    const below = placed === undefined ? undefined : wayIn(unitContent(placed, unit.key, index), path);
    if (below !== undefined) return [root, unit, ...below];
  }
  for (const group of groups(index)) {
    const found = treeChildren(index, group.key).find(({ place }) => place?.path === path);
    if (found !== undefined) return [root, group, found];
  }
  return [];
}

function wayIn(branches: readonly Branch[], path: string): readonly TreeNode[] | undefined {
  for (const { node, children } of branches) {
    if (node.kind !== 'section' && node.place?.path === path) return [node];
    const below = wayIn(children, path);
    if (below !== undefined) return [node, ...below];
  }
  return undefined;
}

function unitOf(index: Index, key: string): OutlineUnit | undefined {
  const [part] = keyParts(key);
  return part?.kind !== 'unit'
    ? undefined
    : outline(index).units.find(({ facts }) => (facts.id ?? facts.path) === part.name);
}

function units(index: Index): readonly TreeNode[] {
  const { curriculum, units } = outline(index);
  const listings = curriculum === undefined ? [] : contained(curriculum, 'unit');
  return units.map((unit): TreeNode => {
    const listing = listings.find(({ id }) => id === unit.facts.id);
    const node = documentNode(unit.facts, '', index, listing);
    const below = unitContent(unit, node.key, index);
    return { ...node, paths: [unit.facts.path, ...below.flatMap((branch) => branch.node.paths ?? [])] };
  });
}

function itemNodes(index: Index, key: string, name: string): readonly TreeNode[] {
  const assessment = index.document('assessment', name) ?? index.facts(name);
  if (assessment?.kind !== 'assessment') return [];
  return assessment.data.items.map((item, at) => ({
    key: childKey(key, 'item', String(at)),
    kind: 'item',
    ...(item.id === undefined ? {} : { id: item.id }),
    title: item.id ?? String(at + 1),
    place: { path: assessment.path, pointer: `/items/${at}` },
    listed: { path: assessment.path, list: '/items', at },
    hasChildren: false,
    ...(item.type === undefined ? {} : { type: item.type }),
    paths: [],
  }));
}

const groupNames = ['schedules', 'standards', 'unlisted'] as const;

function groups(index: Index): readonly TreeNode[] {
  return groupNames.flatMap((name): readonly TreeNode[] => {
    const facts = inGroup(index, name);
    if (facts.length === 0) return [];
    return [
      {
        key: childKey('', 'group', name),
        kind: 'group',
        title: name,
        hasChildren: true,
        paths: facts.map(({ path }) => path),
      },
    ];
  });
}

function groupContent(index: Index, key: string, name: string): readonly TreeNode[] {
  return inGroup(index, name).map((facts) => ({
    ...documentNode(facts, key, index),
    // What is in a unit that nothing lists stands beside it.
    ...(facts.kind === 'unit' ? { hasChildren: false } : {}),
  }));
}

function inGroup(index: Index, name: string): readonly Facts[] {
  if (name === 'schedules') return index.all('schedule');
  if (name === 'standards') return index.allOf('standards');
  if (name !== 'unlisted') return [];
  const order = outline(index);
  const placed = new Set<Facts>([
    ...order.units.map(({ facts }) => facts),
    ...[...order.lessons.values(), ...order.assessments.values()].map(({ facts }) => facts),
  ]);
  return [
    ...[index.all('unit'), index.all('lesson'), index.all('assessment')]
      .flat()
      .filter((facts) => !placed.has(facts)),
    ...index.all('protocol').filter(({ path }) => unitsOfSession(index, path).length === 0),
    ...index.all('feedback').filter(({ path }) => unitsOfCycle(index, path).length === 0),
  ];
}
