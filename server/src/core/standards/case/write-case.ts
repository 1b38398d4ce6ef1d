/**
 * Writes a curriculum as a CASE 1.1 package: units, lessons, objectives and the curriculum's own standards are
 * items, and what they address is related to them. Identifiers are made from the names that a curriculum keeps,
 * so they are the same in every run, whatever moves between files. Nothing depends on the day: the time of the
 * last change is given.
 */
import type { CfAssociation, CfDocument, CfItem, CfLink, CfPackage } from './cf-package.ts';
import { definitionsOf, type ItemKind } from './definitions.ts';
import { levelOfGrade } from './education-levels.ts';
import {
  type ExportedCurriculum,
  type ExportedLesson,
  type ExportedReference,
  type ExportedRole,
  type ExportedStandard,
  exportedRoles,
  type StandardsByRole,
} from './exported.ts';
import { createNames } from './names.ts';

export interface WriteCaseOptions {
  /** When the curriculum last changed, as RFC 3339 writes it: `2026-08-01T12:00:00Z`. */
  readonly changedAt: string;
  /** A UUID under which names are unlike those of all other curricula; the product's own if none is given. */
  readonly namespace?: string | undefined;
  /** What goes before an identifier to make an address; `urn:uuid:` if nothing is given. */
  readonly uriBase?: string | undefined;
}

interface ItemText {
  readonly code: string;
  readonly statement: string;
  readonly label?: string | undefined;
  readonly notes?: string | undefined;
  readonly grades?: readonly string[] | undefined;
}

/** The package of a curriculum: its own standards, then its units, each with its lessons and their objectives. */
export function writeCase(curriculum: ExportedCurriculum, options: WriteCaseOptions): CfPackage {
  const { changedAt } = options;
  const names = createNames(curriculum.id, options.namespace, options.uriBase);
  const definitions = definitionsOf(names, curriculum.license, changedAt);
  const documentLink = names.link('curriculum', [curriculum.id], curriculum.title);
  const items = new Map<string, CfItem>();
  const associations = new Map<string, CfAssociation>();
  /** How many children each item has so far. */
  const children = new Map<string, number>();
  const own = ownStandards();

  for (const [link, standard] of own.values()) addStandard(link, standard);
  for (const unit of curriculum.units) {
    const link = names.link('unit', [unit.id], unit.title);
    const text = { code: `unit/${unit.id}`, statement: unit.title, notes: unit.summary, grades: unit.grades };
    addItem('unit', link, text, documentLink);
    relateByRole(link, unit.standards);
    for (const lesson of unit.lessons) addLesson(lesson, link);
  }
  return {
    CFDocument: documentOf(curriculum, documentLink, definitions.license, changedAt),
    CFItems: [...items.values()],
    CFAssociations: [...associations.values()],
    CFDefinitions: definitions.written,
  };

  /** By code; the first of a code counts. */
  function ownStandards(): ReadonlyMap<string, readonly [CfLink, ExportedStandard]> {
    const standards = new Map<string, readonly [CfLink, ExportedStandard]>();
    for (const standard of curriculum.standards) {
      const { code } = standard;
      if (!standards.has(code)) standards.set(code, [names.link('standard', [code], code), standard]);
    }
    return standards;
  }

  function addStandard(link: CfLink, standard: ExportedStandard): void {
    const { code, type, parent, grades, label, statement } = standard;
    const above = parent === undefined ? undefined : own.get(parent)?.[0];
    const text = {
      code,
      statement: statement ?? label,
      label: statement === undefined ? undefined : label,
      grades,
    };
    addItem(type, link, text, above ?? documentLink);
    standard.prerequisites.forEach((reference, index) => {
      associate('precedes', linkTo(reference), link, index + 1);
    });
    standard.related.forEach((reference, index) => {
      associate('isRelatedTo', link, linkTo(reference), index + 1);
    });
    standard.exactMatches.forEach((reference, index) => {
      associate('exactMatchOf', link, linkTo(reference), index + 1);
    });
    standard.replacedBy.forEach((reference, index) => {
      associate('replacedBy', link, linkTo(reference), index + 1);
    });
  }

  function addLesson(lesson: ExportedLesson, unit: CfLink): void {
    const link = names.link('lesson', [lesson.id], lesson.title);
    const text = { code: `lesson/${lesson.id}`, statement: lesson.title, notes: lesson.summary };
    addItem('lesson', link, text, unit);
    relateByRole(link, lesson.standards);
    for (const { id, text, standards } of lesson.objectives) {
      const objective = names.link('objective', [lesson.id, id], text);
      addItem('objective', objective, { code: `objective/${lesson.id}/${id}`, statement: text }, link);
      relateByRole(objective, { addressing: standards });
    }
  }

  /** Puts an item below another. One lesson may be taught in two units: it is one item below both. */
  function addItem(kind: ItemKind, { identifier, uri }: CfLink, text: ItemText, parent: CfLink): void {
    if (!items.has(identifier)) {
      const type = definitions.itemType(kind);
      const levels = text.grades?.map(levelOfGrade) ?? [];
      items.set(identifier, {
        identifier,
        uri,
        humanCodingScheme: text.code,
        fullStatement: text.statement.trim() || text.code,
        ...given('abbreviatedStatement', text.label),
        ...given('notes', text.notes),
        ...given('language', curriculum.language),
        ...(levels.length === 0 ? {} : { educationLevel: levels }),
        CFItemType: type.title,
        CFItemTypeURI: type,
        lastChangeDateTime: changedAt,
      });
    }
    const place = (children.get(parent.identifier) ?? 0) + 1;
    const isNew = associate('isChildOf', { identifier, uri, title: text.code }, parent, place);
    if (isNew) children.set(parent.identifier, place);
  }

  function relateByRole(origin: CfLink, standards: StandardsByRole): void {
    for (const role of exportedRoles) {
      standards[role]?.forEach((reference, index) => {
        associate('isRelatedTo', origin, linkTo(reference), index + 1, role);
      });
    }
  }

  function linkTo(reference: ExportedReference): CfLink {
    return own.get(reference.code)?.[0] ?? names.standard(reference);
  }

  /** Says whether the association is new. */
  function associate(
    type: CfAssociation['associationType'],
    origin: CfLink,
    destination: CfLink,
    place: number,
    role?: ExportedRole,
  ): boolean {
    const ids = [type, role ?? '', origin.identifier, destination.identifier];
    const { identifier, uri } = names.link('association', ids, type);
    if (associations.has(identifier)) return false;
    associations.set(identifier, {
      identifier,
      uri,
      associationType: type,
      sequenceNumber: place,
      originNodeURI: origin,
      destinationNodeURI: destination,
      ...(role === undefined ? {} : { CFAssociationGroupingURI: definitions.grouping(role) }),
      lastChangeDateTime: changedAt,
    });
    return true;
  }
}

function documentOf(
  curriculum: ExportedCurriculum,
  { title, identifier, uri }: CfLink,
  license: CfLink | undefined,
  changedAt: string,
): CfDocument {
  return {
    identifier,
    uri,
    caseVersion: '1.1',
    title: title || curriculum.id,
    creator: curriculum.creator?.trim() || title || curriculum.id,
    ...given('publisher', curriculum.publisher),
    ...given('description', curriculum.summary),
    ...(curriculum.subject === undefined ? {} : { subject: [curriculum.subject] }),
    ...given('language', curriculum.language),
    ...given('version', curriculum.version),
    ...given('adoptionStatus', curriculum.adoptionStatus),
    ...(license === undefined ? {} : { licenseURI: license }),
    lastChangeDateTime: changedAt,
    extensions: { throughline: { curriculum: curriculum.id, text: 'markdown' } },
  };
}

/** A field for a text that says something, and none for one that does not. */
function given<K extends string>(key: K, text: string | undefined): { readonly [Key in K]?: string } {
  const plain = text?.trim();
  // The cast is safe: a computed key of type K makes a record of K.
  return plain ? ({ [key]: plain } as { readonly [Key in K]: string }) : {};
}
