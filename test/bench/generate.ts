/**
 * A seeded generator of curricula for the bench: about 1 unit : 10 lessons : 3 assessments : 1 protocol, each
 * file of about 5 KB, and no finding, as in a curriculum that is kept in order.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { builtIn } from '../../server/src/core/standards/built-in.ts';
import type { Standard } from '../../server/src/core/standards/standard.ts';

const filesPerUnit = 15;

/** Writes a curriculum of about `files` files into an empty folder. */
export function writeCurriculum(folder: string, files: number, seed = 1): void {
  const random = randomFrom(seed);
  const content = (builtIn('ccss-math')?.standards ?? []).filter(
    ({ type, grades }) => type === 'standard' && grades.length === 1 && grades[0] === '4',
  );
  const count = Math.max(1, Math.round((files - 1) / filesPerUnit));
  const units = Array.from({ length: count }, (_, at) => `unit-${at + 1}`);
  write(folder, 'curriculum.yaml', curriculum(units));
  for (const [at, unit] of units.entries())
    writeUnit(folder, unit, pick(random, content, 10 + (at % 3)), random);
}

function writeUnit(folder: string, unit: string, standards: readonly Standard[], random: () => number): void {
  const lessons = Array.from({ length: 10 }, (_, at) => ({
    id: `${unit}-lesson-${at + 1}`,
    standard: standards[at % standards.length]?.code ?? '',
  }));
  const codes = [...new Set(lessons.map((lesson) => lesson.standard))];
  const assessments = [`${unit}-entry`, `${unit}-middle`, `${unit}-end`];
  write(
    folder,
    `units/${unit}/${unit}.unit.yaml`,
    unitText(
      unit,
      codes,
      lessons.map((lesson) => lesson.id),
      assessments,
      random,
    ),
  );
  for (const [at, lesson] of lessons.entries()) {
    write(
      folder,
      `units/${unit}/lessons/${lesson.id}.lesson.md`,
      lessonText(lesson.id, lesson.standard, lessons[at - 1]?.id, random),
    );
  }
  const half = [...new Set(lessons.slice(0, 5).map((lesson) => lesson.standard))];
  write(
    folder,
    `units/${unit}/assessments/${unit}-entry.assessment.yaml`,
    assessmentText(`${unit}-entry`, 'diagnostic', codes, undefined, random),
  );
  write(
    folder,
    `units/${unit}/assessments/${unit}-middle.assessment.yaml`,
    assessmentText(`${unit}-middle`, 'formative', half, lessons[4]?.id, random),
  );
  write(
    folder,
    `units/${unit}/assessments/${unit}-end.assessment.yaml`,
    assessmentText(`${unit}-end`, 'summative', codes, lessons[9]?.id, random),
  );
  write(folder, `units/${unit}/${unit}-study.protocol.yaml`, protocolText(unit, random));
}

function curriculum(units: readonly string[]): string {
  return `id: bench
title: A generated curriculum
subject: mathematics
grades: [4]
standards: [ccss-math]
units:
${units.map((unit) => `  - ${unit}`).join('\n')}
rules:
  # Standards are drawn by chance, so their order and weight mean nothing here.
  prerequisite-taught-later: off
  grade-standard-missing: off
  major-work-share: off
  supporting-work-isolated: off
  unit-without-feedback: off
`;
}

function unitText(
  unit: string,
  codes: readonly string[],
  lessons: readonly string[],
  assessments: readonly string[],
  random: () => number,
): string {
  return `id: ${unit}
title: ${sentence(random, 4)}
summary: ${sentence(random, 14)}.
grade: 4
subject: mathematics
days: 13
minutes-per-day: 60
essential-questions:
${repeat(6, () => `  - ${sentence(random, 12)}?`)}
understandings:
${repeat(8, () => `  - ${sentence(random, 20)}.`)}
standards:
  addressing:
${codes.map((code) => `    - ${code}`).join('\n')}
  practices: [MP1, MP3, MP6]
lessons:
${lessons.map((lesson) => `  - ${lesson}`).join('\n')}
assessments: [${assessments.join(', ')}]
protocols: [${unit}-study]
vocabulary:
${repeat(12, (at) => `  - term: ${unit} word ${at + 1}\n    definition: ${sentence(random, 14)}.`)}
materials:
${repeat(8, () => `  - ${sentence(random, 6)}`)}
`;
}

function lessonText(id: string, code: string, previous: string | undefined, random: () => number): string {
  const link =
    previous === undefined
      ? ''
      : `\nThis goes on from [the lesson before](${previous}.lesson.md) and from :lesson[${previous}].\n`;
  return `---
id: ${id}
title: ${sentence(random, 5)}
summary: ${sentence(random, 12)}.
minutes: 60
standards:
  addressing: [${code}]
  practices: [MP3]
objectives:
  - id: explain
    text: I can ${sentence(random, 10)}.
    standards: [${code}]
rigor: [conceptual, procedural, application]
dok: 2
materials:
${repeat(4, () => `  - ${sentence(random, 5)}`)}
---
## Before the lesson

${paragraph(random, 3)}
${link}
::::activity{title="Warm up" minutes=10 grouping=whole-class}
${paragraph(random, 2)}

:::teacher-note
${paragraph(random, 2)}
:::
::::

::::activity{title="Explore" minutes=30 standards="${code} MP3" grouping=pairs}
Work on :standard[${code}] with *two* partners. The share is $\\frac{2}{3}$ of the **whole**, and \`a + b\` is not.

| Partner | First | Second |
|---|---:|---:|
${repeat(4, (at) => `| ${sentence(random, 2)} | ${at + 2} | ${at * 3} |`)}

${repeat(4, () => `- ${sentence(random, 14)}`)}

:::student
${repeat(4, (at) => `${at + 1}. ${sentence(random, 16)}.`)}
:::

:::answer
${paragraph(random, 2)}
:::
::::

::::activity{title="Talk about it" minutes=20}
${paragraph(random, 5)}
::::

## After the lesson

${paragraph(random, 3)}
`;
}

function assessmentText(
  id: string,
  type: string,
  codes: readonly string[],
  after: string | undefined,
  random: () => number,
): string {
  return `id: ${id}
title: ${sentence(random, 5)}
type: ${type}
${after === undefined ? '' : `after: ${after}\n`}minutes: 45
items:
${repeat(12, (at) => itemText(at, codes[at % codes.length] ?? '', random))}
rubrics:
  - id: explanation
    title: Explaining
    levels:
${repeat(4, (at) => `      - points: ${3 - at}\n        description: ${sentence(random, 14)}.`)}
`;
}

function itemText(at: number, code: string, random: () => number): string {
  return `  - id: q${at + 1}
    prompt: ${sentence(random, 16)}. How much is $\\frac{${at + 1}}{12}$ of it?
    type: ${at % 3 === 0 ? 'selected-response' : 'constructed-response'}
    standards: [${code}]
    dok: ${(at % 3) + 1}
    points: 2${at % 3 === 0 ? `\n    options:\n${repeat(4, () => `      - ${sentence(random, 4)}`)}` : '\n    rubric: explanation'}
    answer: ${sentence(random, 8)}`;
}

function protocolText(unit: string, random: () => number): string {
  return `id: ${unit}-study
title: ${sentence(random, 5)}
summary: ${sentence(random, 14)}.
purpose: unit-study
focus:
  units: [${unit}]
timing:
  before: ${unit}
  days: 5
minutes: 90
agenda:
${repeat(9, () => `  - step: ${sentence(random, 22)}.\n    minutes: 10\n    purpose: content`)}
inputs:
${repeat(5, () => `  - ${sentence(random, 12)}`)}
norms:
${repeat(8, () => `  - ${sentence(random, 16)}.`)}
`;
}

const words =
  'share whole part number line count compare equal group draw explain picture strip fold model reason pattern table point length area angle graph measure student partner answer question strategy show write tell same different more less half third fourth because when then with each every other first second'.split(
    ' ',
  );

function sentence(random: () => number, length: number): string {
  const text = Array.from({ length }, () => words[Math.floor(random() * words.length)]).join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function paragraph(random: () => number, sentences: number): string {
  return Array.from({ length: sentences }, () => `${sentence(random, 15)}.`).join(' ');
}

function repeat(count: number, text: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => text(at)).join('\n');
}

function pick<T>(random: () => number, from: readonly T[], count: number): readonly T[] {
  const start = Math.floor(random() * from.length);
  return Array.from({ length: count }, (_, at) => from[(start + at * 7) % from.length]).flatMap((item) =>
    item === undefined ? [] : [item],
  );
}

/** mulberry32: the same sequence for the same seed on every machine. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function write(folder: string, name: string, text: string): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
