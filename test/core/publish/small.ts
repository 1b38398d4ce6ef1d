/** A small curriculum with a document of every kind, for the tests of the site. */
import type { Files } from './site.ts';

export const curriculum = `
id: small
title: Small & whole
summary: A *short* year.
subject: mathematics
grades: [4]
standards: [ccss-math]
units: [fractions, later]
publish:
  footer: Ask the [team](schedule.schedule.yaml).
`;

export const unit = `
id: fractions
title: Fractions
summary: One unit.
grade: 4
subject: mathematics
days: 3
minutes-per-day: 60
essential-questions: [How can two names mean one number?]
understandings: ["Splitting every part in $n$ keeps the amount."]
standards:
  addressing: [4.NF.A.1, 4.NF.A.2]
  building-on: [3.NF.A.3]
  practices: [MP3]
lessons:
  - section: Seeing it
    goal: To **see** it.
    lessons: [folding]
  - section: Using it
    lessons: [comparing]
assessments: [entry, end]
protocols: [study, data]
vocabulary:
  - { term: unit fraction, definition: "One part, such as $\\\\frac{1}{6}$." }
materials: [Paper strips]
differentiation:
  engagement: [Choose a claim.]
`;

export const folding = `---
id: folding
title: Folding strips
summary: Fold and see.
minutes: 30
standards:
  addressing: [4.NF.A.1]
  practices: [MP3]
objectives:
  - { id: see, text: I can name *one* length twice., standards: [4.NF.A.1] }
rigor: [conceptual]
dok: 2
materials:
  - { name: Strips, amount: 3 each, note: Cut them. }
vocabulary:
  - { term: whole, definition: All of it. }
checks: [exit]
---

## Purpose

Toward :standard[4.NF.A.1], with a :term[unit fraction]. See [the next lesson](comparing.lesson.md#launch).

![Two strips](images/strips.svg)

:::activity{title="Fold & compare" minutes=20 standards="4.NF.A.1 MP3" grouping=pairs}
### What to do

Fold.

:::

::::activity{title="Close" minutes=10}
:::exit-ticket{assessment=exit}
Alone.
:::
::::
`;

export const comparing = `---
id: comparing
title: Comparing
minutes: 30
standards: { addressing: [4.NF.A.2] }
objectives: [{ text: I can compare. }]
---
## Launch

Begin with :lesson[folding].
`;

export const end = `
id: end
title: End of unit
type: summative
common: true
after: comparing
minutes: 40
directions: Work *alone*.
items:
  - id: q1
    prompt: "Which is equal to $\\\\frac{1}{2}$?"
    type: selected-response
    standards: [4.NF.A.1]
    dok: 1
    points: 1
    options:
      - text: "$\\\\frac{2}{4}$"
      - text: "$\\\\frac{1}{4}$"
        tells: Looks at one number only.
    answer: A
  - id: q2
    prompt: Match them.
    type: matching
    standards: [4.NF.A.2]
    points: 2
    options:
      - { text: one, match: alpha }
      - { text: two, match: beta }
    answer: in this order
  - id: q3
    prompt: Explain.
    type: constructed-response
    standards: [4.NF.A.2]
    points: 3
    answer: Because.
    rubric: explaining
rubrics:
  - id: explaining
    title: Explaining
    levels:
      - { points: 3, description: A reason with a **picture**. }
      - { points: 0, description: Nothing. }
`;

export const exit = `
id: exit
title: Exit ticket
type: exit-ticket
items: [{ id: q, prompt: Say it., type: short-answer, standards: [4.NF.A.1] }]
`;

export const entry = `
id: entry
title: What we bring
type: diagnostic
items: [{ id: q, prompt: Shade., type: short-answer, standards: [3.NF.A.3a] }]
`;

export const study = `
id: study
title: Unit study
purpose: unit-study
focus: { units: [fractions], lessons: [folding], standards: [4.NF.A.1] }
timing: { before: fractions, days: 5 }
team: g4
facilitator: { leader: lead, expertise: [mathematics] }
minutes: 60
agenda:
  - { step: Do the *task*., minutes: 40, purpose: content }
  - { step: Plan., minutes: 20, purpose: planning }
inputs: [The unit]
norms: [We describe first.]
`;

export const data = `---
id: data
title: Looking at results
purpose: data-analysis
focus: { assessments: [end] }
timing: { after: end, days: 2 }
agenda: [{ step: Read., minutes: 30 }]
outputs: { adjusts: [comparing], notes: [A list] }
---
## Before

Read the [cycle](cycle.feedback.yaml).
`;

export const cycle = `
id: cycle
title: A picture first
observer: lead
observation: { minutes: 15, every-weeks: 1 }
debrief: { minutes: 30, within-days: 2, steps: [praise, plan] }
focus: { unit: fractions, lessons: [folding] }
look-fors: [{ text: Students *point*., standards: [4.NF.A.1] }]
priority-skills: [Ask for a picture]
follows: study
`;

export const schedule = `
id: year
title: The year
starts: "2026-08-17"
ends: "2027-05-28"
holidays: ["2026-09-07", { from: "2026-11-25", to: "2026-11-27", name: Thanksgiving }]
unit-windows: [{ unit: fractions, starts: "2027-01-04", ends: "2027-01-25" }]
assessment-windows: [{ assessment: end, date: "2027-01-25", results-within-days: 3 }]
teams: [{ id: g4, title: Grade 4 team, subject: mathematics, grades: [4], leader: lead, members: [Room 10] }]
collaboration: [{ team: g4, day: friday, minutes: 90 }]
leaders: [{ id: lead, role: Mathematics lead, subjects: [mathematics], teaches-share: 60, serves: [g4] }]
`;

export const later = `
id: later
title: Later
days: 5
standards: { addressing: [4.MD.A.1] }
`;

export const small: Files = {
  'curriculum.yaml': curriculum,
  'schedule.schedule.yaml': schedule,
  'u/fractions.unit.yaml': unit,
  'u/later.unit.yaml': later,
  'u/folding.lesson.md': folding,
  'u/comparing.lesson.md': comparing,
  'u/images/strips.svg': undefined,
  'u/end.assessment.yaml': end,
  'u/exit.assessment.yaml': exit,
  'u/entry.assessment.yaml': entry,
  'u/study.protocol.yaml': study,
  'u/data.protocol.md': data,
  'u/cycle.feedback.yaml': cycle,
};
