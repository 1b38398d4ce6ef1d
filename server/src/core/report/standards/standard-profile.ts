/** All that is known of a standard: what it says, how it connects, and what a curriculum does with it. */
import { type CoverageState, coverage, coverageState, threads } from '../../model/coverage.ts';
import type { Index } from '../../model/index.ts';
import { createStandards, type Standards } from '../../standards/codes.ts';
import { replacementsOf } from '../../standards/replacements.ts';
import type { Catalogue, Standard } from '../../standards/standard.ts';
import { type StandardUse, standardUses } from './standard-uses.ts';

export interface StandardProfile {
  readonly standard: Standard;
  /** The catalogue that describes it. */
  readonly catalogue: Catalogue | undefined;
  readonly isInForce: boolean;
  /** The file that it is written in, of the curriculum's own lists. */
  readonly path: string | undefined;
  /** The headings and standards above it, the outermost first. */
  readonly above: readonly Standard[];
  /** Right below it. */
  readonly below: readonly Standard[];
  readonly prerequisites: readonly OtherStandard[];
  /** What it is a prerequisite of. */
  readonly leadsTo: readonly OtherStandard[];
  readonly related: readonly OtherStandard[];
  /** Related, and described by another catalogue. */
  readonly otherFrameworks: readonly OtherStandard[];
  /** The same standard under other codes, in the words of their catalogues. */
  readonly also: readonly OtherStandard[];
  /** What has come in its place; empty for a standard in use. */
  readonly replacedBy: readonly OtherStandard[];
  /** For a standard or a part of one, in a curriculum where it is in force. */
  readonly coverage: CoverageState | undefined;
  /** For a heading: how many standards below it are in each state, of those that the curriculum answers for. */
  readonly coverageBelow: ReadonlyMap<CoverageState, number>;
  readonly uses: readonly StandardUse[];
}

/** A standard that is named by its code, and may be of a catalogue that nobody has here. */
export interface OtherStandard {
  readonly code: string;
  readonly label: string | undefined;
  readonly catalogue: string | undefined;
  readonly isInForce: boolean;
}

/**
 * @param known - the standards in force and those of all other catalogues that there are.
 * @param isCurriculum - whether there is a curriculum, so that it can be said what it does with the standard.
 */
export function standardProfile(
  index: Index,
  known: Standards,
  standard: Standard,
  isCurriculum: boolean,
): StandardProfile {
  const { code } = standard;
  const isInForce = index.standards.get(code) !== undefined;
  const described = known.catalogues.find(({ id }) => id === standard.catalogue);
  // One that is not in force stands where its own catalogue has it, whatever other catalogues group it under.
  const standards = isInForce || described === undefined ? index.standards : createStandards([described]);
  const other = (each: string): OtherStandard => otherStandard(index.standards, known, each);
  const related = standard.related.map(other);
  const isOwn = ({ catalogue }: OtherStandard): boolean => catalogue === standard.catalogue;
  const isTaught = isCurriculum && isInForce;
  const isHeading = standard.type === 'domain' || standard.type === 'cluster';
  return {
    standard,
    catalogue: described,
    isInForce,
    path: pathOf(index, standard),
    above: standards.ancestors(code).toReversed(),
    below: standards.children(code),
    prerequisites: standard.prerequisites.map(other),
    leadsTo: standards
      .all()
      .filter(({ prerequisites }) => prerequisites.includes(code))
      .map((next) => other(next.code)),
    related: related.filter(isOwn),
    otherFrameworks: related.filter((each) => !isOwn(each)),
    also: standards.others(standard).map(({ code, label, catalogue }) => ({
      code,
      label: label === code ? undefined : label,
      catalogue,
      isInForce,
    })),
    replacedBy: replacementsOf(standard, known).map(({ name, standard: next }) =>
      next === undefined
        ? { code: name, label: undefined, catalogue: undefined, isInForce: false }
        : other(next.code),
    ),
    coverage:
      isTaught && (standard.type === 'standard' || standard.type === 'component')
        ? coverageState(threads(index), code)
        : undefined,
    coverageBelow: isTaught && isHeading ? statesBelow(index, code) : new Map(),
    uses: isTaught ? standardUses(index, code) : [],
  };
}

function pathOf(index: Index, { code, catalogue }: Standard): string | undefined {
  return index.definitions('standard', code).find(({ path }) => {
    const facts = index.facts(path);
    return facts?.kind === 'standards' && facts.data.catalogue?.id === catalogue;
  })?.path;
}

function otherStandard(inForce: Standards, known: Standards, code: string): OtherStandard {
  const own = inForce.get(code);
  const standard = own ?? known.get(code);
  return {
    code,
    label: standard?.label === code ? undefined : standard?.label,
    catalogue: standard?.catalogue,
    isInForce: own !== undefined,
  };
}

function statesBelow(index: Index, code: string): ReadonlyMap<CoverageState, number> {
  const states = new Map<CoverageState, number>();
  for (const { standard, state } of coverage(index).rows) {
    if (standard.type !== 'standard' || !index.standards.isWithin(standard.code, code)) continue;
    states.set(state, (states.get(state) ?? 0) + 1);
  }
  return states;
}
