/** What the items and associations of an exported curriculum are called. */
import type { StandardType } from '../standard.ts';
import type { CfDefinition, CfLink, CfPackage } from './cf-package.ts';
import { type ExportedRole, exportedRoles } from './exported.ts';
import { isUri, type Names } from './names.ts';

export type ItemKind = StandardType | 'unit' | 'lesson' | 'objective';

/** The kinds of items, each with its title, its place in the hierarchy and what it is. */
const itemKinds: Readonly<
  Record<ItemKind, readonly [title: string, hierarchy: string, description: string]>
> = {
  unit: ['Unit', '1', 'A unit of the curriculum, in the order of teaching.'],
  lesson: ['Lesson', '1.1', 'A lesson of a unit, in the order of teaching.'],
  objective: ['Objective', '1.1.1', 'What students will be able to do at the end of a lesson.'],
  domain: ['Domain', '2', "A domain of the curriculum's own standards."],
  cluster: ['Cluster', '2.1', "A cluster of the curriculum's own standards."],
  standard: ['Standard', '2.1.1', "A standard of the curriculum's own lists."],
  component: ['Component', '2.1.1.1', 'A part of a standard.'],
  practice: ['Practice', '2.2', 'A habit of work that goes with standards of content.'],
  anchor: ['Anchor', '2.3', 'What the standards of all grades lead to.'],
};

const roles: Readonly<Record<ExportedRole, readonly [title: string, description: string]>> = {
  addressing: ['Addressing', 'Standards that are taught here.'],
  'building-on': ['Building on', 'Standards of earlier work that this builds on.'],
  'building-toward': ['Building toward', 'Standards of later work that this prepares.'],
  practices: ['Practices', 'Standards of practice that go with the content.'],
};

export interface Definitions {
  readonly itemType: (kind: ItemKind) => CfLink;
  readonly grouping: (role: ExportedRole) => CfLink;
  readonly license: CfLink | undefined;
  readonly written: CfPackage['CFDefinitions'];
}

/** The definitions of a package. They are the same in every curriculum, and so are their identifiers. */
export function definitionsOf(names: Names, license: string | undefined, changedAt: string): Definitions {
  const itemType = (kind: ItemKind): CfLink => names.shared('item-type', kind, itemKinds[kind][0]);
  const grouping = (role: ExportedRole): CfLink => names.shared('role', role, roles[role][0]);
  const defined = (link: CfLink, description: string): CfDefinition => ({
    ...link,
    description,
    lastChangeDateTime: changedAt,
  });
  const licenseLink =
    license === undefined || license.trim() === '' ? undefined : licenseOf(names, license.trim());
  // The cast is safe: the keys of this table are typed, and Object.keys forgets it.
  const kinds = Object.keys(itemKinds) as ItemKind[];
  return {
    itemType,
    grouping,
    license: licenseLink,
    written: {
      CFItemTypes: kinds.map((kind) => ({
        ...defined(itemType(kind), itemKinds[kind][2]),
        hierarchyCode: itemKinds[kind][1],
      })),
      CFAssociationGroupings: exportedRoles.map((role) => defined(grouping(role), roles[role][1])),
      CFLicenses:
        licenseLink === undefined
          ? []
          : [
              {
                ...defined(licenseLink, 'The terms on which others may use the curriculum.'),
                licenseText: licenseLink.title,
              },
            ],
    },
  };
}

/** Creative Commons licences have an address under their SPDX name; of others only the name is known. */
function licenseOf(names: Names, license: string): CfLink {
  const link = names.shared('license', license, license);
  if (isUri(license)) return { ...link, uri: license };
  return /^CC(?:0|-BY)[\w.-]*$/.test(license)
    ? { ...link, uri: `https://spdx.org/licenses/${license}.html` }
    : link;
}
