/**
 * A scripted, seeded session of edits in a generated curriculum (`generate.ts`), as an editor sends them: each
 * edit is the new text of the open document, or a file that comes or goes.
 */
import type { Change } from '../../server/src/core/workspace/workspace.ts';
import { randomFrom } from './generate.ts';

/** What someone does, and how often beside the others. One time is two to nine edits. */
const shares = {
  'types prose': 20,
  'types a code, a letter at a time': 6,
  'adds or removes a standard of a lesson': 10,
  'adds or removes a standard of a unit': 10,
  'changes an id': 7,
  'changes minutes': 6,
  'breaks YAML, or mends it': 6,
  'adds or deletes a file': 6,
} as const;
export type What = keyof typeof shares;

export interface Edit {
  readonly what: What;
  /** The document that is open; the one that changed, or one that refers to a file which came or went. */
  readonly open: string;
  readonly change: Change;
}

/** The edits of a session. @param texts - the files, which the session keeps up to date for itself. */
export function* sessionOf(texts: Map<string, string>, seed = 1): Generator<Edit> {
  const random = randomFrom(seed);
  const units = [...texts.keys()].filter((path) => path.endsWith('.unit.yaml'));
  const deck = (Object.keys(shares) as What[]).flatMap((what) => Array<What>(shares[what]).fill(what));
  for (;;) {
    const what = deck[Math.floor(random() * deck.length)] ?? 'types prose';
    const unit = units[Math.floor(random() * units.length)] ?? '';
    const lesson = unit.replace(
      /([^/]+)\.unit\.yaml$/,
      `lessons/$1-lesson-${1 + Math.floor(random() * 10)}.lesson.md`,
    );
    for (const [path, text, open] of steps[what](unit, lesson, texts)) {
      if (text === undefined) texts.delete(path);
      else texts.set(path, text);
      yield {
        what,
        open: open ?? path,
        change: text === undefined ? { path, exists: false } : { path, text },
      };
    }
  }
}

type Step = readonly [path: string, text: string | undefined, open?: string];

/** What is done with the files, step by step; most of it is undone again, so that a long session stays as it is. */
const steps: Readonly<
  Record<What, (unit: string, lesson: string, texts: ReadonlyMap<string, string>) => Iterable<Step>>
> = {
  *'types prose'(_unit, lesson, texts) {
    const text = texts.get(lesson) ?? '';
    yield [lesson, text.replace('## After the lesson\n', '## After the lesson\n\nw')];
    yield [lesson, text.replace('## After the lesson\n', '## After the lesson\n\nwhy')];
    yield [lesson, text];
  },
  *'types a code, a letter at a time'(_unit, lesson, texts) {
    const text = texts.get(lesson) ?? '';
    for (let end = 1; end <= code.length; end++)
      yield [lesson, text.replace(/addressing: \[/, `addressing: [${code.slice(0, end)}, `)];
    yield [lesson, text];
  },
  *'adds or removes a standard of a lesson'(_unit, lesson, texts) {
    const text = texts.get(lesson) ?? '';
    yield [lesson, text.replace(/addressing: \[/, `addressing: [${code}, `)];
    yield [lesson, text];
  },
  *'adds or removes a standard of a unit'(unit, _lesson, texts) {
    const text = texts.get(unit) ?? '';
    yield [unit, text.replace(/ {4}- 4\..*\n/, '')];
    yield [unit, text];
  },
  *'changes an id'(_unit, lesson, texts) {
    const text = texts.get(lesson) ?? '';
    yield [lesson, text.replace(/^id: .*/m, '$&-new')];
    yield [lesson, text];
  },
  *'changes minutes'(_unit, lesson, texts) {
    const text = texts.get(lesson) ?? '';
    yield [lesson, text.replace('minutes: 60', 'minutes: 6')];
    yield [lesson, text];
  },
  *'breaks YAML, or mends it'(unit, lesson, texts) {
    const open = unit.length % 2 === 0 ? unit : lesson;
    const text = texts.get(open) ?? '';
    yield [open, text.replace(/^title: /m, 'title: [')];
    yield [open, text];
  },
  *'adds or deletes a file'(unit, lesson, texts) {
    const text = texts.get(lesson);
    yield [lesson, undefined, unit];
    yield [lesson, text, unit];
  },
};

const code = '4.MD.C.5';
