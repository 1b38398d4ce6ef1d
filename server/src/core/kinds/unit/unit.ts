import { fieldsOf, gradeOf, listOf, numberOf, textOf } from '../fields.ts';
import type { Kind } from '../kind.ts';

export interface UnitData {
  readonly grade: string | undefined;
  readonly subject: string | undefined;
  readonly days: number | undefined;
  readonly minutesPerDay: number | undefined;
  /** The named parts of the unit; empty when its lessons are one plain list. */
  readonly sections: readonly { readonly title: string; readonly lessons: number }[];
}

export const unit: Kind<UnitData> = {
  name: 'unit',
  extract(fields) {
    return {
      grade: gradeOf(fields['grade']),
      subject: textOf(fields['subject']),
      days: numberOf(fields['days']),
      minutesPerDay: numberOf(fields['minutes-per-day']),
      sections: listOf(fields['lessons']).flatMap((item) => {
        const section = fieldsOf(item);
        const title = textOf(section['section']);
        return title === undefined ? [] : [{ title, lessons: listOf(section['lessons']).length }];
      }),
    };
  },
};
