/** Curricula to write, and what can be told of one from the reading of its package. */
import fc from 'fast-check';
import type {
  ExportedCurriculum,
  ExportedLesson,
  ExportedReference,
  ExportedRole,
  ExportedStandard,
  ExportedUnit,
  StandardsByRole,
} from '../../../../server/src/core/standards/case/exported.ts';
import type {
  CaseAssociation,
  CaseReading,
  ImportedStandard,
} from '../../../../server/src/core/standards/case/imported.ts';
import type { StandardLink } from '../../../../server/src/core/standards/standard.ts';

const roles: Readonly<Record<string, ExportedRole>> = {
  Addressing: 'addressing',
  'Building on': 'building-on',
  'Building toward': 'building-toward',
  Practices: 'practices',
};

export const none: Pick<
  ExportedCurriculum,
  'summary' | 'creator' | 'publisher' | 'language' | 'license' | 'subject' | 'version' | 'adoptionStatus'
> = {
  summary: undefined,
  creator: undefined,
  publisher: undefined,
  language: undefined,
  license: undefined,
  subject: undefined,
  version: undefined,
  adoptionStatus: undefined,
};

/** The curriculum that a package was written from. Standards of others have the code alone. */
export function curriculumOf({ document, catalogue, associations }: CaseReading): ExportedCurriculum {
  const from = new Map<string, CaseAssociation[]>();
  const to = new Map<string, CaseAssociation[]>();
  for (const association of associations) {
    push(from, association.origin.code, association);
    push(to, association.destination.code, association);
  }
  const ofType = (type: string): readonly ImportedStandard[] =>
    catalogue.standards.filter(({ itemType }) => itemType === type);
  const below = (type: string, parent: string): readonly ImportedStandard[] =>
    ofType(type).filter((item) => item.parent === parent);
  const byRole = (code: string): StandardsByRole => {
    const related = (from.get(code) ?? []).filter(
      ({ type, group }) => type === 'isRelatedTo' && group !== undefined,
    );
    const groups = Object.entries(roles).map(
      ([title, role]) => [role, ends(related.filter(({ group }) => group === title))] as const,
    );
    return Object.fromEntries(groups.filter(([, list]) => list.length > 0));
  };
  const outside = (code: string, type: string): readonly ExportedReference[] =>
    ends(
      (from.get(code) ?? []).filter(
        (association) => association.type === type && association.group === undefined,
      ),
    );

  const { throughline } = document.other['extensions'] as {
    readonly throughline: { readonly curriculum: string };
  };
  return {
    id: throughline.curriculum,
    title: document.title,
    summary: document.description,
    creator: document.creator,
    publisher: document.publisher,
    language: document.language,
    license: document.license?.title,
    subject: document.subjects[0],
    version: document.version,
    adoptionStatus: document.adoptionStatus,
    standards: catalogue.standards
      .filter(({ itemType }) => !['Unit', 'Lesson', 'Objective'].includes(itemType ?? ''))
      .map(
        ({ code, type, parent, grades, label, statement }): ExportedStandard => ({
          code,
          type,
          parent,
          grades,
          label,
          statement,
          prerequisites: ends(
            (to.get(code) ?? []).filter(({ type: each }) => each === 'precedes'),
            'origin',
          ),
          related: outside(code, 'isRelatedTo'),
          exactMatches: outside(code, 'exactMatchOf'),
          replacedBy: ends(
            (from.get(code) ?? []).filter(({ type: each }) => each === 'replacedBy'),
            'destination',
          ),
        }),
      ),
    units: ofType('Unit').map(
      (unit): ExportedUnit => ({
        id: last(unit.code),
        title: unit.statement ?? '',
        summary: unit.notes,
        grades: unit.grades,
        standards: byRole(unit.code),
        lessons: below('Lesson', unit.code).map(
          (lesson): ExportedLesson => ({
            id: last(lesson.code),
            title: lesson.statement ?? '',
            summary: lesson.notes,
            standards: byRole(lesson.code),
            objectives: below('Objective', lesson.code).map((objective) => ({
              id: last(objective.code),
              text: objective.statement ?? '',
              standards: byRole(objective.code).addressing ?? [],
            })),
          }),
        ),
      }),
    ),
  };
}

function last(code: string): string {
  return code.slice(code.lastIndexOf('/') + 1);
}

function ends(
  associations: readonly CaseAssociation[],
  end: 'origin' | 'destination' = 'destination',
): readonly ExportedReference[] {
  const ordered = [...associations].sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  return ordered.map((association) => reference(association[end]));
}

function reference({ code, title }: StandardLink): ExportedReference {
  return { code: code ?? title ?? '', guid: undefined, uri: undefined };
}

function push<T>(lists: Map<string, T[]>, key: string | undefined, value: T): void {
  if (key === undefined) return;
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

const id = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4}){0,2}$/);
/** Texts with whatever Markdown, HTML and mathematics could change on the way. */
const text = fc
  .array(
    fc.constantFrom(
      'a',
      'Ü',
      '标',
      '😀',
      ' ',
      '\n',
      '*',
      '_',
      '<b>',
      '</b>',
      '&amp;',
      '&',
      '<',
      '$',
      '$x^2$',
      '\\(',
      '\\)',
      '$5',
      '|',
      '`',
      '__proto__',
      '"',
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join('').trim() || 'x');
const line = text.map((words) => words.replace(/\s+/g, ' '));
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });
const grades = fc.subarray(['K', '1', '2', '4', '9', '12'], { minLength: 1 });

/** Any curriculum in normal form: texts without space around them, codes in canonical form, each id once. */
export const anyCurriculum: fc.Arbitrary<ExportedCurriculum> = fc
  .record({
    ownCodes: fc.uniqueArray(
      fc.constantFrom(
        'D.1',
        'D.1.a',
        'D 2',
        'x/y',
        '__proto__',
        'constructor',
        '4.NF.B.3.a',
        'mp1',
        '3.L.2',
        'CCSS.Math.Content.4.NF.A',
      ),
    ),
    lessonIds: fc.uniqueArray(id, { maxLength: 12 }),
    unitIds: fc.uniqueArray(id, { maxLength: 4 }),
  })
  .chain(({ ownCodes, lessonIds, unitIds }) => {
    const code = fc.constantFrom(...ownCodes, '4.NF.A.1', 'HSA-SSE.A.1', 'MP1', 'Z.1');
    const references = fc
      .uniqueArray(code, { maxLength: 4 })
      .map((codes) =>
        codes.map((each): ExportedReference => ({ code: each, guid: undefined, uri: undefined })),
      );
    const byRole: fc.Arbitrary<StandardsByRole> = fc
      .record({
        addressing: references,
        'building-on': references,
        'building-toward': references,
        practices: references,
      })
      .map((lists) => Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)));
    const standards = fc.tuple(
      ...ownCodes.map((each, index) =>
        fc.record({
          code: fc.constant(each),
          type: fc.constantFrom('domain', 'cluster', 'standard', 'component', 'practice', 'anchor'),
          parent: index === 0 ? fc.constant(undefined) : fc.constantFrom(undefined, ownCodes[index - 1]),
          grades,
          label: line,
          statement: text,
          prerequisites: references.map((list) => list.filter((reference) => reference.code !== each)),
          related: references.map((list) => list.filter((reference) => reference.code !== each)),
          exactMatches: references.map((list) => list.filter((reference) => reference.code !== each)),
          replacedBy: references.map((list) => list.filter((reference) => reference.code !== each)),
        }),
      ),
    );
    const objectives = fc.uniqueArray(fc.record({ id, text, standards: references }), {
      maxLength: 3,
      selector: (objective) => objective.id,
    });
    const lesson = fc.record({ title: line, summary: maybe(text), standards: byRole, objectives });
    const units = fc.tuple(
      ...unitIds.map((unit, index) => {
        const mine = lessonIds.filter((_, place) => place % unitIds.length === index);
        return fc.record({
          id: fc.constant(unit),
          title: line,
          summary: maybe(text),
          grades,
          standards: byRole,
          lessons: fc.tuple(
            ...mine.map((each) => lesson.map((rest): ExportedLesson => ({ id: each, ...rest }))),
          ),
        });
      }),
    );
    return fc.record({
      id,
      title: line,
      summary: maybe(text),
      creator: line,
      publisher: maybe(line),
      language: fc.constantFrom('en', 'es', undefined),
      license: fc.constantFrom('CC-BY-4.0', 'https://example.org/terms', 'Ask us', undefined),
      subject: maybe(line),
      version: fc.constantFrom('1.0', undefined),
      adoptionStatus: fc.constantFrom('Draft', undefined),
      standards,
      units,
    });
  });
