/** The curriculum's own lists of standards for a CASE package. Imported packages are others', and stay theirs. */
import type { Index } from '../model/index.ts';
import type { ExportedReference, ExportedStandard } from '../standards/case/exported.ts';
import type { Standards } from '../standards/codes.ts';
import type { Catalogue, Standard } from '../standards/standard.ts';

export function exportedStandards(index: Index): {
  readonly standards: readonly ExportedStandard[];
  readonly paths: readonly string[];
} {
  const lists = ownLists(index);
  const own = new Set(lists.flatMap(({ catalogue }) => catalogue.standards.map(({ code }) => code)));
  return {
    standards: lists.flatMap(({ catalogue }) =>
      catalogue.standards.map((standard) => exportedStandard(index.standards, standard, own)),
    ),
    paths: lists.map(({ path }) => path),
  };
}

interface OwnList {
  readonly catalogue: Catalogue;
  readonly path: string;
}

/** Those that are in force, in the order in which they speak. */
function ownLists(index: Index): readonly OwnList[] {
  const paths = new Map<Catalogue, string>();
  for (const facts of index.allOf('standards')) {
    const catalogue = facts.kind === 'standards' ? facts.data.catalogue : undefined;
    if (catalogue !== undefined && !facts.path.endsWith('.case.json')) paths.set(catalogue, facts.path);
  }
  return index.standards.catalogues.flatMap((catalogue) => {
    const path = paths.get(catalogue);
    return path === undefined ? [] : [{ catalogue, path }];
  });
}

function exportedStandard(
  standards: Standards,
  standard: Standard,
  own: ReadonlySet<string>,
): ExportedStandard {
  const { code, type, parent, grades, label, statement, prerequisites, related } = standard;
  const reference = (written: string): readonly ExportedReference[] => {
    const [found] = standards.find(written).standards;
    const { guid, uri } = found ?? {};
    return found?.code === code ? [] : [{ code: found?.code ?? written, guid, uri }];
  };
  return {
    code,
    type,
    parent: parent !== undefined && own.has(parent) ? parent : undefined,
    grades,
    label,
    statement,
    prerequisites: prerequisites.flatMap(reference),
    related: related.flatMap(reference),
    exactMatches: matches(standards.get(code)),
    // A list of one's own names what comes in the place of a standard by its code.
    replacedBy: (standard.replacedBy ?? []).flatMap((link) =>
      link.code === undefined ? [] : reference(link.code),
    ),
  };
}

/** A code that another catalogue describes too is that other standard, by its official name. */
function matches(standard: Standard | undefined): readonly ExportedReference[] {
  const { notation, guid, uri } = standard ?? {};
  return guid === undefined || notation === undefined ? [] : [{ code: notation, guid, uri }];
}
