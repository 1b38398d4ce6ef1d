/** The catalogues of standards that a curriculum can name: which are in force, and what each of them holds. */
import type { Index } from '../../model/index.ts';
import { builtIn, builtInIds } from '../../standards/built-in.ts';
import type { Catalogue } from '../../standards/standard.ts';
import { countsByType, type StandardCounts } from './standard-counts.ts';

export interface CatalogueList {
  readonly curriculum: { readonly id: string | undefined; readonly title: string } | undefined;
  /** Whether curriculum.yaml names catalogues; where it names none, all are in force. */
  readonly isChosen: boolean;
  /** In the order in which they speak: of two that describe one code, the first counts. */
  readonly inForce: readonly ListedCatalogue[];
  readonly available: readonly ListedCatalogue[];
  /** Ids that curriculum.yaml names and no catalogue has. */
  readonly unknown: readonly string[];
}

export interface ListedCatalogue {
  readonly id: string;
  readonly title: string;
  /** The file of the curriculum that it is read from; `undefined` for a built-in one. */
  readonly path: string | undefined;
  readonly isNamed: boolean;
  readonly license: string | undefined;
  readonly attribution: string | undefined;
  /** What it leaves out, and what to know before relying on it. */
  readonly note: string | undefined;
  readonly grades: readonly string[];
  /** Each code once. */
  readonly counts: StandardCounts;
  readonly total: number;
  /** The catalogues whose standards it groups under headings of its own. */
  readonly groups: readonly string[];
}

const grades: readonly string[] = ['K', ...Array.from({ length: 12 }, (_, at) => String(at + 1))];

export function catalogueList(index: Index): CatalogueList {
  const [curriculum] = index.all('curriculum');
  const named = curriculum?.data.catalogues ?? [];
  const own = ownCatalogues(index);
  const inForce = index.standards.catalogues;
  const isInForce = new Set(inForce.map(({ id }) => id));
  const rest = [...builtInIds.flatMap((id) => builtIn(id) ?? []), ...own.keys()];
  const listed = (catalogue: Catalogue): ListedCatalogue =>
    listedCatalogue(catalogue, own.get(catalogue), named.includes(catalogue.id));
  return {
    curriculum: curriculum === undefined ? undefined : { id: curriculum.id, title: curriculum.title },
    isChosen: named.length > 0,
    inForce: inForce.map(listed),
    available: rest.filter(({ id }) => !isInForce.has(id)).map(listed),
    unknown: named.filter((id) => !isInForce.has(id)),
  };
}

/** The catalogues in files of the curriculum, each with its path. */
function ownCatalogues(index: Index): ReadonlyMap<Catalogue, string> {
  const own = new Map<Catalogue, string>();
  for (const facts of index.allOf('standards')) {
    const catalogue = facts.kind === 'standards' ? facts.data.catalogue : undefined;
    if (catalogue !== undefined) own.set(catalogue, facts.path);
  }
  return own;
}

function listedCatalogue(catalogue: Catalogue, path: string | undefined, isNamed: boolean): ListedCatalogue {
  const standards = [...new Map(catalogue.standards.map((standard) => [standard.code, standard])).values()];
  const { id, title, license, attribution, note } = catalogue;
  const present = new Set(standards.flatMap((standard) => standard.grades));
  return {
    id,
    title,
    path,
    isNamed,
    license,
    attribution,
    note,
    grades: grades.filter((grade) => present.has(grade)),
    counts: countsByType(standards),
    total: standards.length,
    groups: [...new Set(standards.map((each) => each.catalogue))].filter((other) => other !== id),
  };
}
