import { fieldsOf, listOf, numberOf, oneOf, textOf, textsOf } from '../fields.ts';
import type { Kind } from '../kind.ts';

export const protocolPurposes = [
  'unit-study',
  'lesson-rehearsal',
  'common-assessment',
  'student-work-analysis',
  'data-analysis',
  'adjust',
] as const;
export type ProtocolPurpose = (typeof protocolPurposes)[number];

export interface AgendaStep {
  readonly minutes: number | undefined;
  readonly purpose: string;
}

export interface ProtocolData {
  readonly purpose: ProtocolPurpose | undefined;
  readonly minutes: number | undefined;
  /** School days before or after what `timing` refers to. */
  readonly days: number;
  readonly facilitatorRole: string | undefined;
  readonly expertise: readonly string[];
  readonly agenda: readonly AgendaStep[];
}

export const protocol: Kind<ProtocolData> = {
  name: 'protocol',
  extract(fields) {
    const facilitator = fieldsOf(fields['facilitator']);
    return {
      purpose: oneOf(protocolPurposes, fields['purpose']),
      minutes: numberOf(fields['minutes']),
      days: numberOf(fieldsOf(fields['timing'])['days']) ?? 0,
      facilitatorRole: textOf(facilitator['role']),
      expertise: textsOf(facilitator['expertise']),
      agenda: listOf(fields['agenda']).map((value) => {
        const step = fieldsOf(value);
        return { minutes: numberOf(step['minutes']), purpose: textOf(step['purpose']) ?? 'content' };
      }),
    };
  },
};
