/** What may stand as a value: names of things, choices of the schema, and words that the curriculum has already. */
import { fieldsOf, listOf, numberOf } from '../../kinds/fields.ts';
import { type NameNote, nameNote, type Schema, typesOf } from '../../kinds/schema.ts';
import type { IndexView } from '../../model/index.ts';
import { memo } from '../../model/memo.ts';
import { scalarText } from '../../syntax/edit-scalar.ts';
import type { Subject } from '../subject.ts';
import type { Proposal, Value } from './item.ts';
import type { DataPlace, Typed } from './place.ts';
import type { Path } from './yaml-frame.ts';

/** The name that is wanted at a place, if one is. */
export function nameWanted(schema: Schema): NameNote | undefined {
  return nameNote(schema['x-name']);
}

/** Values that are no names of standards or of things in the curriculum. */
export function plainValues(schema: Schema, place: DataPlace, subject: Subject): readonly Value[] {
  const own = ownValues(schema, place.path, subject);
  if (own !== undefined) return own;
  const choices = listOf(schema['enum']);
  if (choices.length > 0) return choiceValues(choices, schema, place.others);
  const types = typesOf(schema);
  const usual = schema['default'];
  if (types.includes('boolean'))
    return [true, false].map((value) => valueItem(value, value === usual ? 'if left out' : undefined));
  const few = fewNumbers(schema);
  if (few.length > 0) return few.map((value) => valueItem(value, undefined));
  const examples = listOf(schema['examples']).flatMap((example) =>
    example !== usual && isLikely(example, types) ? exampleItem(example) : [],
  );
  return [
    ...(typeof usual === 'number' || typeof usual === 'string' ? [valueItem(usual, 'if left out')] : []),
    ...examples,
  ];
}

/** As it is written in YAML at a place. */
export function written(value: Value, place: DataPlace, typed: Typed): Proposal {
  const { value: own, ...rest } = value;
  const isPlain = typeof own !== 'string';
  const text = isPlain ? String(own) : scalarText(own, typed.quote, place.isFlow);
  return {
    ...rest,
    text: `${place.before}${text}${place.after}`,
    start: place.start ?? typed.start,
    end: typed.end,
  };
}

/** An id that suits the file's name: `fractions-end` for `assessments/fractions-end.assessment.yaml`. */
export function idFromPath(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const [stem = ''] = name.split('.');
  return stem
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[0-9-]+(?=[a-z])|^-+|-+$/g, '');
}

/** Values that the document or the curriculum gives, where the schema has only a form. */
function ownValues(schema: Schema, path: Path, subject: Subject): readonly Value[] | undefined {
  const last = path.findLast((step) => typeof step === 'string');
  const defines = nameWanted(schema)?.defines;
  if (defines !== undefined) {
    const id = path.length === 1 ? idFromPath(subject.document.path) : '';
    return id === '' ? [] : [valueItem(id, 'from the name of the file')];
  }
  if (last === 'rubric' && subject.kind === 'assessment')
    return listOf(fieldsOf(subject.document.value)['rubrics']).flatMap((rubric) => {
      const { id, title } = fieldsOf(rubric);
      return typeof id === 'string' ? valueItem(id, typeof title === 'string' ? title : undefined) : [];
    });
  if (last === 'subject' || last === 'subjects' || last === 'expertise') {
    const known = subjectsIn(subject.index);
    const examples = listOf(schema['examples']).filter(isText);
    return [
      ...known.map((one) => valueItem(one, 'in this curriculum')),
      ...examples.filter((one) => !known.includes(one)).map(exampleItem),
    ];
  }
  // The form of an id, without a word on what it names: it is the author's to find.
  return last === 'id' ? [] : undefined;
}

/** The subjects as this curriculum writes them, the one of most units first. */
const subjectsIn: (index: IndexView<'curriculum' | 'unit' | 'schedule'>) => readonly string[] = memo(
  (index) => [
    ...new Set([
      ...index.all('curriculum').flatMap(({ data }) => data.subject ?? []),
      ...index.all('unit').flatMap(({ data }) => data.subject ?? []),
      ...index
        .all('schedule')
        .flatMap(({ data }) => [
          ...data.teams.flatMap(({ subject }) => subject ?? []),
          ...data.leaders.flatMap(({ subjects }) => subjects),
        ]),
    ]),
  ],
);

/** Of two that are written alike, as `4` and `'4'` are, the first counts. Those in the list come last. */
function choiceValues(
  choices: readonly unknown[],
  schema: Schema,
  others: readonly string[],
): readonly Value[] {
  const byText = new Map<string, Value>();
  for (const choice of choices) {
    if (typeof choice !== 'string' && typeof choice !== 'number' && typeof choice !== 'boolean') continue;
    const label = String(choice);
    if (!byText.has(label))
      byText.set(label, valueItem(choice, choice === schema['default'] ? 'if left out' : undefined));
  }
  const values = [...byText.values()];
  return [
    ...values.filter(({ label }) => !others.includes(label)),
    ...values.filter(({ label }) => others.includes(label)),
  ];
}

/** A whole number of few, such as a depth of knowledge. */
function fewNumbers(schema: Schema): readonly number[] {
  const least = numberOf(schema['minimum']);
  const most = numberOf(schema['maximum']);
  if (!typesOf(schema).includes('integer') || least === undefined || most === undefined || most - least > 10)
    return [];
  return Array.from({ length: most - least + 1 }, (_, at) => least + at);
}

function valueItem(value: string | number | boolean, detail: string | undefined): Value {
  return { label: String(value), kind: 'value', detail, value };
}

function exampleItem(example: string | number): Value {
  return { ...valueItem(example, 'an example'), kind: 'example' };
}

/** An example of several words is somebody's own sentence, and a date is nobody's to guess. */
function isLikely(example: unknown, types: readonly string[]): example is string | number {
  if (typeof example === 'number') return types.includes('number') || types.includes('integer');
  return isText(example) && types.includes('string') && !/\s|^\d{4}-\d{2}-\d{2}$/.test(example);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
