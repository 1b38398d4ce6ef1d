/**
 * A standard for programs, with all that is known of it. `how` says how the code was understood: `exact`, `alias`,
 * `guid`, `uri`, or `none`, where `near` has what may have been meant. `coverage` is null for what has none: a
 * heading, a practice, a standard that is not in force. Paths are relative to the curriculum's folder.
 */
import type { ShowReport } from './show-report.ts';
import { standardJson } from './standard-json.ts';
import type { StandardProfile } from './standard-profile.ts';

export function showJson({ query, how, isPair, profiles, near }: ShowReport): string {
  const json = {
    version: 1,
    query,
    how,
    pair: isPair,
    standards: profiles.map(profileJson),
    near: near.map(({ standard, why }) => ({ code: standard.code, label: standard.label, why })),
  };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}

function profileJson(profile: StandardProfile): object {
  const { standard, catalogue, isInForce, path, above, below, coverage, coverageBelow, uses } = profile;
  return {
    ...standardJson(standard),
    guid: standard.guid ?? null,
    uri: standard.uri ?? null,
    emphasis: standard.emphasis ?? null,
    fluency: standard.fluency,
    inForce: isInForce,
    path: path ?? null,
    catalogueTitle: catalogue?.title ?? null,
    license: catalogue?.license ?? null,
    attribution: catalogue?.attribution ?? null,
    above: above.map(({ code, label }) => ({ code, label })),
    below: below.map(({ code, label }) => ({ code, label })),
    prerequisites: profile.prerequisites.map(otherJson),
    leadsTo: profile.leadsTo.map(otherJson),
    related: profile.related.map(otherJson),
    otherFrameworks: profile.otherFrameworks.map(otherJson),
    also: profile.also.map(otherJson),
    replacedBy: profile.replacedBy.map(otherJson),
    coverage: coverage ?? null,
    coverageBelow: Object.fromEntries(coverageBelow),
    uses: uses.map((use) => ({ ...use, id: use.id ?? null })),
  };
}

function otherJson({ code, label, catalogue, isInForce }: StandardProfile['related'][number]): object {
  return { code, label: label ?? null, catalogue: catalogue ?? null, inForce: isInForce };
}
