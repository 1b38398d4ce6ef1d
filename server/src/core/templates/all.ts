/** The templates, one line each. A curriculum.yaml is written by `throughline init`, with what belongs to it. */
import type { KindId } from '../kinds/all.ts';
import { assessment } from './assessment.ts';
import { feedback } from './feedback.ts';
import { lesson } from './lesson.ts';
import { protocol } from './protocol.ts';
import { schedule } from './schedule.ts';
import { standards } from './standards.ts';
import type { Template } from './template.ts';
import { unit } from './unit.ts';
import { words } from './words.ts';

export type NewKind = Exclude<KindId, 'curriculum'>;

export const templates: Readonly<Record<NewKind, Template>> = {
  unit,
  lesson,
  assessment,
  protocol,
  feedback,
  schedule,
  standards,
  words,
};

// The keys are those of the record's own type.
export const newKinds = Object.keys(templates) as readonly NewKind[];
