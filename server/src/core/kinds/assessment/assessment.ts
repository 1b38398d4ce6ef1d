import { booleanOf, fieldsOf, listOf, numberOf, oneOf, textOf } from '../fields.ts';
import type { Kind } from '../kind.ts';
import { type RigorAspect, rigorAspects } from '../lesson/lesson.ts';

export const assessmentTypes = [
  'diagnostic',
  'formative',
  'interim',
  'summative',
  'performance-task',
  'exit-ticket',
] as const;
export type AssessmentType = (typeof assessmentTypes)[number];

export interface Item {
  readonly id: string | undefined;
  readonly type: string | undefined;
  readonly dok: number | undefined;
  readonly rigor: RigorAspect | undefined;
  readonly points: number | undefined;
  /** The id of the rubric it is scored with. */
  readonly rubric: string | undefined;
}

export interface AssessmentData {
  readonly type: AssessmentType | undefined;
  readonly common: boolean;
  readonly minutes: number | undefined;
  /** The item at index i is what the pointers `/items/i/…` are about. */
  readonly items: readonly Item[];
  readonly rubrics: readonly (string | undefined)[];
}

export const assessment: Kind<AssessmentData> = {
  name: 'assessment',
  extract(fields) {
    return {
      type: oneOf(assessmentTypes, fields['type']),
      common: booleanOf(fields['common']) ?? false,
      minutes: numberOf(fields['minutes']),
      items: listOf(fields['items']).map((value) => {
        const item = fieldsOf(value);
        return {
          id: textOf(item['id']),
          type: textOf(item['type']),
          dok: numberOf(item['dok']),
          rigor: oneOf(rigorAspects, item['rigor']),
          points: numberOf(item['points']),
          rubric: textOf(item['rubric']),
        };
      }),
      rubrics: listOf(fields['rubrics']).map((rubric) => textOf(fieldsOf(rubric)['id'])),
    };
  },
};
