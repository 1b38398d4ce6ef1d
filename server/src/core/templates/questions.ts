/** What a writer is asked before a document is written, one question at a time, in the order in which they think. */
import type { NewKind } from './all.ts';
import type { Answers } from './template.ts';

export type QuestionKey = Exclude<keyof Answers, 'id' | 'subject' | 'practices'>;

export interface Question {
  /** The answer that it gives. */
  readonly key: QuestionKey;
  /** How it is answered: in words, by one of several choices, by standards that are looked for, by a number. */
  readonly form: 'words' | 'choice' | 'standards' | 'minutes';
  readonly ask: string;
  /** What else is good to know, in a sentence or an example. */
  readonly help: string;
}

const grade: Question = {
  key: 'grade',
  form: 'choice',
  ask: 'Which grade is it for?',
  help: 'Its standards come with the grade.',
};

function title(ask: string, example: string): Question {
  return { key: 'title', form: 'words', ask, help: `The name that people read, for example: ${example}` };
}

function unit(ask: string): Question {
  return {
    key: 'unit',
    form: 'choice',
    ask,
    help: 'It is listed in this unit, and its file stands beside the others.',
  };
}

function standards(ask: string): Question {
  return {
    key: 'standards',
    form: 'standards',
    ask,
    help: 'Type a code, or words such as: equivalent fractions',
  };
}

function minutes(ask: string): Question {
  return { key: 'minutes', form: 'minutes', ask, help: 'A number of minutes, for example: 45' };
}

export const questions: Readonly<Record<NewKind | 'curriculum', readonly Question[]>> = {
  curriculum: [grade, title('What is the curriculum called?', 'Grade 4 mathematics')],
  unit: [
    title('What is the unit called?', 'Area and perimeter'),
    grade,
    standards('Which standards does the unit teach?'),
    minutes('How many minutes of class are there in a day?'),
  ],
  lesson: [
    unit('Which unit is the lesson in?'),
    title('What is the lesson called?', 'Rows and columns'),
    standards('Which standards does the lesson teach?'),
    minutes('How many minutes does the lesson take?'),
  ],
  assessment: [
    unit('Which unit is the assessment in?'),
    title('What is the assessment called?', 'Area, end of unit'),
    {
      key: 'after',
      form: 'choice',
      ask: 'After which lesson is it given?',
      help: 'It measures what was taught by then.',
    },
    standards('Which standards does it measure? It gets a question for each.'),
    minutes('How many minutes does it take?'),
  ],
  protocol: [
    unit('Which unit is the session about?'),
    title('What is the session called?', 'Studying the unit on area'),
    { key: 'team', form: 'choice', ask: 'Which team meets?', help: 'The teams are those of the schedule.' },
    {
      key: 'leader',
      form: 'choice',
      ask: 'Who leads the session?',
      help: 'The leaders are those of the schedule.',
    },
    minutes('How many minutes does the session take?'),
  ],
  feedback: [
    unit('Which unit is the feedback about?'),
    title('What is the feedback cycle called?', 'Feedback: students explain their way'),
    {
      key: 'leader',
      form: 'choice',
      ask: 'Who visits the classroom?',
      help: 'The leaders are those of the schedule.',
    },
    standards('Which standards does the visitor look for?'),
  ],
  schedule: [title('What is the schedule called?', 'Our school, this year')],
  standards: [title('What is the list of standards called?', 'Standards of our district')],
  words: [
    {
      key: 'title',
      form: 'words',
      ask: 'Which language are the words in?',
      help: 'Its language tag, for example: fr, ar or pt-BR',
    },
  ],
};
