import { booleanOf, fieldsOf, listOf, numberOf, textsOf } from '../fields.ts';
import type { Kind } from '../kind.ts';

export interface FeedbackData {
  readonly evaluative: boolean;
  readonly observationMinutes: number | undefined;
  readonly everyWeeks: number | undefined;
  readonly debrief:
    | {
        readonly minutes: number | undefined;
        readonly withinDays: number | undefined;
        readonly steps: readonly string[];
      }
    | undefined;
  readonly lookFors: number;
  readonly prioritySkills: readonly string[];
}

export const feedback: Kind<FeedbackData> = {
  name: 'feedback cycle',
  extract(fields) {
    const observation = fieldsOf(fields['observation']);
    const debrief = fieldsOf(fields['debrief']);
    return {
      evaluative: booleanOf(fields['evaluative']) ?? false,
      observationMinutes: numberOf(observation['minutes']),
      everyWeeks: numberOf(observation['every-weeks']),
      debrief:
        fields['debrief'] === undefined || fields['debrief'] === null
          ? undefined
          : {
              minutes: numberOf(debrief['minutes']),
              withinDays: numberOf(debrief['within-days']),
              steps: textsOf(debrief['steps']),
            },
      lookFors: listOf(fields['look-fors']).length,
      prioritySkills: textsOf(fields['priority-skills']),
    };
  },
};
