/** The files of a new curriculum: small, complete, and without findings, so that the next finding is the writer's own. */
import { kebab } from '../text/kebab.ts';
import { type Topic, topics } from './starter-topics.ts';

export interface Starter {
  readonly id: string;
  readonly title: string;
  readonly grade: string;
  readonly topic: Topic;
}

/** What is asked for, each with what is usual in its place; `undefined` for a grade that is none. */
export function starterOf({ grade, title, id }: StarterAnswers): Starter | undefined {
  const own = grade.replace(/^k$/i, 'K');
  const topic = topics.get(own);
  if (topic === undefined) return undefined;
  const usual = `${own === 'K' ? 'Kindergarten' : `Grade ${own}`} mathematics`;
  const named = (title ?? usual).replace(/\s+/g, ' ').trim() || usual;
  return { id: id ?? (kebab(named) || 'my-curriculum'), title: named, grade: own, topic };
}

export interface StarterAnswers {
  /** K, or 1 to 12. */
  readonly grade: string;
  readonly title?: string | undefined;
  readonly id?: string | undefined;
}

/** What a writer changes first: the title of the lesson. */
export function starterStart({ topic }: Starter): {
  readonly path: string;
  readonly words: string;
} {
  return { path: lessonPath, words: quoted(`${topic.title}: a first problem`).slice(1, -1) };
}

const lessonPath = 'units/first-unit/first-lesson.lesson.md';

/** The texts by path. */
export function starterFiles(starter: Starter): ReadonlyMap<string, string> {
  return new Map([
    ['curriculum.yaml', curriculum(starter)],
    ['README.md', readme(starter)],
    ['units/first-unit/first-unit.unit.yaml', unit(starter)],
    [lessonPath, lesson(starter)],
    ['units/first-unit/first-unit-end.assessment.yaml', assessment(starter)],
    ['units/first-unit/first-unit-study.protocol.yaml', protocol(starter)],
  ]);
}

/** Text in single quotes means itself in YAML, whatever it holds. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function curriculum({ id, title, grade }: Starter): string {
  return `# The first file that Throughline reads: what the curriculum is for, and its units.
# A line that begins with # is a note for people.

# A short name that never changes: small letters, digits and hyphens.
id: ${id}
title: ${quoted(title)}
language: en
subject: mathematics
grades: [${grade}]

# The standards that your codes come from.
standards:
  - ccss-math

# The units by id, in teaching order.
units:
  - first-unit

# How serious each check is: error, warning, info or off. These two are off
# until there is more than one unit. Remove the lines to see what is missing.
rules:
  grade-standard-missing: off
  unit-without-feedback: off
`;
}

function unit({ grade, topic }: Starter): string {
  return `# A unit: what it promises, and its lessons in order.
id: first-unit
title: ${quoted(topic.title)}
summary: A first unit to write over. One lesson and one assessment, each about the same standard.

grade: ${grade}
subject: mathematics
days: 2
minutes-per-day: 45

# Each standard under "addressing" is taught in a lesson below, and measured by
# an assessment below. "practices" are habits of work.
standards:
  addressing:
    - ${topic.code}
  practices:
    - MP3

lessons:
  - first-lesson

assessments:
  - first-unit-end

protocols:
  - first-unit-study
`;
}

function lesson({ topic }: Starter): string {
  return `---
# A lesson. Between the two lines of hyphens are its facts, below it is its text.
id: first-lesson
title: ${quoted(`${topic.title}: a first problem`)}
minutes: 45

standards:
  addressing:
    - ${topic.code}
  practices:
    - MP3

objectives:
  - text: I can solve the problem and explain my way to someone else.
    standards: [${topic.code}]

# One or more of: conceptual, procedural, application.
rigor: [conceptual, procedural, application]

# Depth of knowledge, from 1 (recall) to 4 (extended thinking).
dok: 2
---

The minutes of the activities add up to those of the lesson.

:::activity{title="Try it alone" minutes=10 standards="${topic.code}" grouping=individual}
${topic.problem}
:::

:::activity{title="Compare two ways" minutes=25 standards="${topic.code} MP3" grouping=pairs}
Partners show each other what they did. Where do the two ways agree? Choose two pairs whose ways differ to show the class.
:::

::::activity{title="Write it down" minutes=10 standards="${topic.code}" grouping=individual}
Students write the way that they would use next time, and why.

:::answer
${topic.answer}
:::
::::
`;
}

function assessment({ topic }: Starter): string {
  return `# An assessment: its items, and what each of them measures.
id: first-unit-end
title: ${quoted(`${topic.title}: end of unit`)}
type: summative

# Given after this lesson. An item measures only what was taught by then.
after: first-lesson
minutes: 45

items:
  - id: solve
    prompt: ${quoted(topic.check)}
    type: numeric
    standards: [${topic.code}]
    dok: 2
    rigor: procedural
    points: 1
    answer: ${topic.checkAnswer}

  - id: explain
    prompt: Explain to a friend how you found your answer, and how you know that it is right.
    type: constructed-response
    standards: [${topic.code}]
    dok: 3
    rigor: conceptual
    points: 2
    answer: The explanation names each step and says why it is allowed.
`;
}

function protocol({ topic }: Starter): string {
  return `# A protocol: a session in which teachers work on the unit before they teach it.
id: first-unit-study
title: ${quoted(`Unit study: ${topic.title}`)}
purpose: unit-study

focus:
  units: [first-unit]
  assessments: [first-unit-end]

# 5 school days before the unit begins.
timing:
  before: first-unit
  days: 5

facilitator:
  role: Mathematics teacher leader
  expertise: [mathematics]

# The steps add up to these minutes.
minutes: 45
agenda:
  - step: Solve the problem of the lesson alone, then compare what we did.
    minutes: 25
    purpose: content
  - step: Choose one question to ask, and decide what we will do with the answers.
    minutes: 20
    purpose: planning
`;
}

function readme({ title }: Starter): string {
  return `# ${title.replace(/[\\`*_[\]<>#]/g, '\\$&')}

A curriculum in plain files, made with Throughline. It holds one unit with a lesson, an assessment and a team session. Write over them, and add your own.

| File | What it is |
|---|---|
| [curriculum.yaml](curriculum.yaml) | The start: subject, grade, standards, and the units in order |
| [first-unit.unit.yaml](units/first-unit/first-unit.unit.yaml) | The unit: what it promises, and what belongs to it |
| [first-lesson.lesson.md](units/first-unit/first-lesson.lesson.md) | A lesson |
| [first-unit-end.assessment.yaml](units/first-unit/first-unit-end.assessment.yaml) | The assessment at the end |
| [first-unit-study.protocol.yaml](units/first-unit/first-unit-study.protocol.yaml) | A session in which teachers study the unit |

## Next steps

1. **Check it.** In a terminal in this folder, type \`throughline check\`. There is nothing to report yet.
2. **See it.** Type \`throughline preview\` and open the address that it prints. The pages change as you save.
3. **Change it.** Give the lesson a title and a problem of your own, and save. Change a code to one that does not exist, and read what the check says.
4. **Add to it.** Copy the lesson to \`second-lesson.lesson.md\`, give it the id \`second-lesson\`, and list that id under \`lessons\` in the unit.
5. **Follow the thread.** Type \`throughline map\` to see each standard with where it is taught and assessed.
6. **Publish it.** Type \`throughline publish --out site\` for a folder of web pages that you can put anywhere.
`;
}
