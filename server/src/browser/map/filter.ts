/** Which parts of the map fit what was asked for: words, a unit, a domain, a state of coverage. */
import { type Drawn, type DrawnNode, plain } from './drawn.ts';

export interface Wanted {
  readonly words: string;
  /** The id of a unit; empty for all. */
  readonly unit: string;
  readonly domain: string;
  /** A state of coverage, or `gaps` for everything that is missing. */
  readonly coverage: string;
}

export function isAnything({ words, unit, domain, coverage }: Wanted): boolean {
  return words.trim() === '' && unit === '' && domain === '' && coverage === '';
}

/** The nodes that fit; a lesson fits with its standards, and team work with what it is about. */
export function fitting(drawn: Drawn, wanted: Wanted): ReadonlySet<DrawnNode> {
  const inUnit = drawn.nodes.filter(({ unit }) => wanted.unit === '' || unit.dataset['id'] === wanted.unit);
  const about =
    wanted.domain === '' && wanted.coverage === '' ? inUnit : aboutStandards(drawn, inUnit, wanted);
  const words = plain(wanted.words)
    .split(/\s+/)
    .filter((word) => word !== '');
  return new Set(about.filter((node) => words.every((word) => node.words.includes(word))));
}

function aboutStandards(
  { graph }: Drawn,
  nodes: readonly DrawnNode[],
  { domain, coverage }: Wanted,
): readonly DrawnNode[] {
  const isWanted = (node: DrawnNode): boolean =>
    coverage === '' ? node.state !== '' : coverage === 'gaps' ? node.isGap : node.state === coverage;
  const own = nodes.filter(
    (node) =>
      isWanted(node) &&
      (domain === '' || node.domain === domain) &&
      (domain === '' || node.id.startsWith('standard:')),
  );
  const codes = new Set(own.filter(({ id }) => id.startsWith('standard:')).flatMap((node) => node.codes));
  const isAbout = (node: DrawnNode): boolean =>
    !node.id.startsWith('standard:') && node.codes.some((code) => codes.has(code));
  const first = new Set([...own, ...nodes.filter(isAbout)]);
  const ids = new Set([...first].filter(({ id }) => !id.startsWith('standard:')).map(({ id }) => id));
  const isTeamWork = ({ id }: DrawnNode): boolean => /^(?:protocol|feedback):/.test(id);
  const team = nodes.filter(
    (node) =>
      isTeamWork(node) &&
      (graph.threadsOf.get(node.id) ?? []).some(({ from, to }) => ids.has(from === node.id ? to : from)),
  );
  return [...first, ...team];
}
