/** Words that an editor shows within the text, and that are not in it: the label after a code, minutes so far. */
import { numberOf, textOf } from '../kinds/fields.ts';
import { meant } from '../model/coverage.ts';
import { type DataNode, plainValue } from '../syntax/data.ts';
import { figure } from '../text/count.ts';
import type { Range } from '../text/range.ts';
import { namesIn } from './names-in.ts';
import type { Subject } from './subject.ts';

export interface InlayHint {
  readonly offset: number;
  readonly type: 'label' | 'minutes';
  readonly text: string;
}

const longestLabel = 60;

/** The hints within a range of the text. */
export function inlayHints(subject: Subject, range: Range): readonly InlayHint[] {
  const isWithin = (offset: number): boolean => offset >= range.start && offset <= range.end;
  return [...labels(subject, isWithin), ...minutes(subject)]
    .filter(({ offset }) => isWithin(offset))
    .sort((a, b) => a.offset - b.offset);
}

/** Only in the data: in the middle of a sentence a label would be in the way. */
function labels(subject: Subject, isWithin: (offset: number) => boolean): readonly InlayHint[] {
  const { text } = subject.document;
  return namesIn(subject).flatMap((name): readonly InlayHint[] => {
    if (name.type !== 'reference' || !isWithin(name.end)) return [];
    const { reference } = name;
    if (reference.pointer.startsWith('/body/') || reference.within !== undefined) return [];
    if (!reference.spaces.includes('standard') || text.charAt(name.start) === '*') return [];
    const [standard, ...others] = meant(subject.index.standards, reference.id);
    if (standard === undefined || others.length > 0) return [];
    const quote = text.charAt(name.end);
    const offset = quote === '"' || quote === "'" ? name.end + 1 : name.end;
    return [{ offset, type: 'label', text: shortened(standard.label) }];
  });
}

function shortened(label: string): string {
  return label.length <= longestLabel ? label : `${label.slice(0, longestLabel - 1).trimEnd()}…`;
}

/** The running total of minutes after each step of an agenda and each activity of a lesson. */
function minutes({ document, kind }: Subject): readonly InlayHint[] {
  if (kind === 'protocol') return agendaMinutes(document.data);
  if (kind === 'lesson') return activityMinutes(document);
  return [];
}

function agendaMinutes(data: DataNode | undefined): readonly InlayHint[] {
  const agenda = entryOf(data, 'agenda');
  if (agenda?.type !== 'list') return [];
  const total = numberOf(plainValue(entryOf(data, 'minutes')));
  return runningTotals(
    agenda.items.flatMap((step) => {
      const node = entryOf(step, 'minutes');
      const value = numberOf(plainValue(node));
      return node === undefined || value === undefined ? [] : [{ offset: node.end, value }];
    }),
    total,
  );
}

function activityMinutes({ body, data }: Subject['document']): readonly InlayHint[] {
  const total = numberOf(plainValue(entryOf(data, 'minutes')));
  const activities = (body?.directives ?? []).flatMap((directive) => {
    if (directive.name !== 'activity' || directive.form !== 'container' || directive.parent !== undefined)
      return [];
    const value = Number(textOf(directive.attributes.find(({ name }) => name === 'minutes')?.value));
    return value > 0 && Number.isFinite(value) ? [{ offset: directive.end, value }] : [];
  });
  return runningTotals(activities, total);
}

function runningTotals(
  steps: readonly { readonly offset: number; readonly value: number }[],
  total: number | undefined,
): readonly InlayHint[] {
  let sum = 0;
  return steps.map(({ offset, value }) => {
    sum += value;
    return {
      offset,
      type: 'minutes',
      text: total === undefined ? `${figure(sum)} min` : `${figure(sum)} of ${figure(total)} min`,
    };
  });
}

function entryOf(node: DataNode | undefined, key: string): DataNode | undefined {
  return node?.type === 'map' ? node.entries.find((entry) => entry.key === key)?.value : undefined;
}
