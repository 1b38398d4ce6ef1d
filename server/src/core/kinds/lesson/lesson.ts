import type { Body, Directive } from '../../syntax/body.ts';
import { childPointer, type Pointer } from '../../syntax/pointer.ts';
import { fieldsOf, listOf, numberOf, oneOf, textOf } from '../fields.ts';
import type { Kind } from '../kind.ts';

export const rigorAspects = ['conceptual', 'procedural', 'application'] as const;
export type RigorAspect = (typeof rigorAspects)[number];

export interface Activity {
  readonly title: string;
  readonly minutes: number | undefined;
  readonly grouping: string | undefined;
  /** Only on one that is part of another activity, so that its minutes are among those of the other. */
  readonly isPart?: true;
  /** Of the directive, so that its standards are the references below it. */
  readonly pointer: Pointer;
}

export interface LessonData {
  readonly minutes: number | undefined;
  readonly days: number | undefined;
  readonly rigor: readonly RigorAspect[];
  readonly dok: number | undefined;
  readonly objectives: readonly { readonly id: string | undefined; readonly text: string | undefined }[];
  readonly activities: readonly Activity[];
  /** Whether the body has something that is for students: a task or an exit ticket. */
  readonly hasStudentPart: boolean;
}

export const lesson: Kind<LessonData> = {
  name: 'lesson',
  extract(fields, body) {
    return {
      minutes: numberOf(fields['minutes']),
      days: numberOf(fields['days']),
      rigor: listOf(fields['rigor']).flatMap((item) => oneOf(rigorAspects, item) ?? []),
      dok: numberOf(fields['dok']),
      objectives: listOf(fields['objectives']).map((item) => ({
        id: textOf(fieldsOf(item)['id']),
        text: textOf(fieldsOf(item)['text']),
      })),
      activities: body === undefined ? [] : activities(body),
      hasStudentPart:
        body?.directives.some(
          ({ form, name }) => form === 'container' && (name === 'student' || name === 'exit-ticket'),
        ) ?? false,
    };
  },
};

function activities(body: Body): Activity[] {
  return body.directives.flatMap((directive, index) => {
    if (directive.name !== 'activity' || directive.form !== 'container') return [];
    const value = (name: string): string | undefined =>
      textOf(directive.attributes.find((attribute) => attribute.name === name)?.value);
    const minutes = Number(value('minutes'));
    return [
      {
        title: value('title') ?? 'Activity',
        minutes: minutes > 0 && Number.isFinite(minutes) ? minutes : undefined,
        grouping: value('grouping'),
        ...(isInActivity(directive, body) ? { isPart: true as const } : {}),
        pointer: childPointer('/body/directives', index),
      },
    ];
  });
}

function isInActivity(directive: Directive, body: Body): boolean {
  let above = directive.parent === undefined ? undefined : body.directives[directive.parent];
  while (above !== undefined && above.name !== 'activity') {
    above = above.parent === undefined ? undefined : body.directives[above.parent];
  }
  return above !== undefined;
}
