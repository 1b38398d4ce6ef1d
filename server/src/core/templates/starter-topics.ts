/** What the first unit of a new curriculum is about: one standard of the grade's major work, and two problems. */

export interface Topic {
  /** A standard of the built-in catalogue ccss-math. */
  readonly code: string;
  readonly title: string;
  /** The problem of the lesson, and its answer. */
  readonly problem: string;
  readonly answer: string;
  /** The problem of the assessment, whose answer is a number. */
  readonly check: string;
  readonly checkAnswer: string;
}

const equations: Topic = {
  code: 'HSA-REI.B.3',
  title: 'Solving linear equations',
  problem:
    'A taxi costs 4 dollars to start and 3 dollars for each mile. A ride costs 25 dollars. How long was it? Write an equation and solve it.',
  answer:
    'The equation is $4 + 3m = 25$. Taking 4 from both sides gives $3m = 21$, so the ride was 7 miles long.',
  check: 'Solve $5x - 8 = 2x + 10$. What is $x$?',
  checkAnswer: '6',
};

/** By grade: K, 1 to 12. */
export const topics: ReadonlyMap<string, Topic> = new Map<string, Topic>([
  [
    'K',
    {
      code: 'K.CC.B.5',
      title: 'How many are there?',
      problem:
        'Here are some counters on a plate. How many are there? Show how you know that you counted each one once.',
      answer:
        'Students touch or move each counter as they say one number, and say the last number as the answer.',
      check: 'Put out 9 counters in a row and ask, "How many are there?"',
      checkAnswer: '9',
    },
  ],
  [
    '1',
    {
      code: '1.OA.A.1',
      title: 'Stories that add and subtract',
      problem: '8 birds sit on a fence. Some more birds come. Now there are 13. How many birds came?',
      answer: '5 birds came. Students may count on from 8 to 13, or think of $8 + 5 = 13$.',
      check: '14 children play outside. 6 of them go in. How many are still outside?',
      checkAnswer: '8',
    },
  ],
  [
    '2',
    {
      code: '2.NBT.B.5',
      title: 'Adding within 100',
      problem:
        'One shelf holds 47 books and another holds 38. How many books do they hold together? Find the answer in two ways.',
      answer:
        '85 books. For example, $40 + 30 = 70$ and $7 + 8 = 15$, so $70 + 15 = 85$; or $47 + 40 = 87$, and 2 less is 85.',
      check: 'A jar has 62 beans. 35 are taken out. How many are left?',
      checkAnswer: '27',
    },
  ],
  [
    '3',
    {
      code: '3.MD.C.7b',
      title: 'The area of a rectangle',
      problem:
        'A rug is 6 feet long and 4 feet wide. How many square feet of the floor does it cover? Make a drawing that shows why.',
      answer:
        'It covers 24 square feet. The drawing has 4 rows with 6 squares in each row, and $4 \\times 6 = 24$.',
      check: 'A garden bed is 9 feet long and 5 feet wide. How many square feet is its area?',
      checkAnswer: '45',
    },
  ],
  [
    '4',
    {
      code: '4.NF.A.1',
      title: 'Equivalent fractions',
      problem:
        'Shade $\\frac{2}{3}$ of a paper strip. Fold the strip so that every part becomes two parts. What fraction is shaded now? What has changed, and what has not?',
      answer:
        '$\\frac{4}{6}$ is shaded. There are twice as many parts, each half as large, and the shaded amount is the same.',
      check: 'Which number makes the fractions equivalent? $\\frac{3}{4} = \\frac{?}{12}$',
      checkAnswer: '9',
    },
  ],
  [
    '5',
    {
      code: '5.NF.A.1',
      title: 'Adding fractions with different denominators',
      problem:
        'Mia walks $\\frac{1}{2}$ mile to the library and $\\frac{1}{3}$ mile on to the park. How far does she walk? Make a drawing that shows why.',
      answer:
        'She walks $\\frac{5}{6}$ mile: $\\frac{1}{2} = \\frac{3}{6}$ and $\\frac{1}{3} = \\frac{2}{6}$, and together that is $\\frac{5}{6}$.',
      check: 'How many tenths are $\\frac{1}{2} + \\frac{1}{5}$?',
      checkAnswer: '7',
    },
  ],
  [
    '6',
    {
      code: '6.RP.A.3b',
      title: 'Unit rates',
      problem:
        '4 notebooks cost 6 dollars. At this price, what do 10 notebooks cost? Find the answer in two ways.',
      answer:
        'They cost 15 dollars. One notebook costs 1.50 dollars, and $10 \\times 1.50 = 15$; or 2 notebooks cost 3 dollars, and $5 \\times 3 = 15$.',
      check: 'A train goes 180 miles in 3 hours at a steady speed. How many miles does it go in 5 hours?',
      checkAnswer: '300',
    },
  ],
  [
    '7',
    {
      code: '7.RP.A.3',
      title: 'Percent in two steps',
      problem:
        'A coat costs 80 dollars. It is sold at 25 percent off, and then 10 percent tax is added. What is paid in the end?',
      answer:
        '66 dollars are paid. The price is $0.75 \\times 80 = 60$ dollars, and with tax $1.10 \\times 60 = 66$ dollars.',
      check: 'A meal costs 40 dollars. How many dollars are paid with a tip of 15 percent?',
      checkAnswer: '46',
    },
  ],
  [
    '8',
    {
      code: '8.EE.C.7b',
      title: 'Solving linear equations',
      problem:
        'Two gyms charge for each visit. One asks 20 dollars and 3 dollars a visit, the other 5 dollars a visit. After how many visits have they cost the same? Write an equation and solve it.',
      answer:
        'The equation is $20 + 3v = 5v$. Taking $3v$ from both sides gives $20 = 2v$, so it is after 10 visits.',
      check: 'Solve $2(x + 3) = 5x - 9$. What is $x$?',
      checkAnswer: '5',
    },
  ],
  ...['9', '10', '11', '12'].map((grade): [string, Topic] => [grade, equations]),
]);
