/** Every connection of a unit as a list: from what, in which role, to what. */
import type { Facts } from '../../kinds/facts.ts';
import type { Role } from '../../kinds/names.ts';
import type { MapNode } from '../../model/map.ts';
import { pointerTokens } from '../../syntax/pointer.ts';
import { siteAnchor } from '../addresses.ts';
import { type Html, html, joined } from '../html.ts';
import { hrefTo, link, type Page, personTarget, standardTarget, type Target } from '../page.ts';
import { assessmentsOf, lessonsOf, unique } from './contents.ts';
import { itemAnchor } from './item.ts';
import { sessionsOf } from './sessions.ts';
import { table } from './table.ts';

export function connections(page: Page, unit: Facts<'unit'>): Html | undefined {
  const { publication } = page;
  const { words } = publication;
  const { nodes, nodesIn, edgesFrom } = publication.connections();
  const documents = unique<Facts>([
    unit,
    ...lessonsOf(publication, unit),
    ...assessmentsOf(publication, unit),
    ...sessionsOf(publication, unit),
  ]);
  const rows = documents
    .flatMap(({ path }) => nodesIn.get(path) ?? [])
    .flatMap((node) => {
      const byRole = new Map<Role, MapNode[]>();
      for (const { to, role } of edgesFrom.get(node.id) ?? []) {
        const target = nodes.get(to);
        if (target !== undefined) byRole.set(role, [...(byRole.get(role) ?? []), target]);
      }
      const from = link(nodeTarget(page, node, nodes));
      return [...byRole].map(([role, to]) => ({
        cells: [
          from,
          words.connections[role],
          joined(
            to.map((target) => link(nodeTarget(page, target, nodes))),
            ', ',
          ),
        ],
      }));
    });
  const all = table({
    name: words.allConnections,
    columns: [{ title: words.from }, { title: words.connection }, { title: words.to }],
    rows,
  });
  return all === undefined
    ? undefined
    : html`<details class="fold"><summary>${words.showAllConnections}</summary>\n${all}</details>`;
}

/** The page of a node of the map, or its place on the page of what it is part of. */
function nodeTarget(page: Page, node: MapNode, nodes: ReadonlyMap<string, MapNode>): Target {
  const { index, addresses, words } = page.publication;
  const name = node.id.slice(node.id.indexOf(':') + 1);
  if (node.type === 'team' || node.type === 'leader') return personTarget(page, node.type, name);
  if (node.type === 'standard') {
    const standard = index.standards.get(node.title);
    return standard === undefined ? { text: node.title, href: undefined } : standardTarget(page, standard);
  }
  const address = node.path === undefined ? undefined : addresses.page(node.path);
  const parent = node.parent === undefined ? undefined : nodes.get(node.parent);
  const number = Number(pointerTokens(node.pointer ?? '').at(-1)) + 1;
  const text =
    node.type === 'item'
      ? `${parent?.title ?? ''}: ${words.itemNumber(number)}`
      : node.type === 'activity'
        ? `${parent?.title ?? ''}: ${node.title}`
        : node.title;
  const anchor =
    node.type === 'item'
      ? itemAnchor(number)
      : node.type === 'activity'
        ? siteAnchor('activity', name.slice(name.lastIndexOf('/') + 1))
        : undefined;
  return { text, href: address === undefined ? undefined : hrefTo(page, address, anchor) };
}
