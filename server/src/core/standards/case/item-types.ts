import { type CodeParts, readCode } from '../grammar.ts';
import type { StandardType } from '../standard.ts';

const words: Readonly<Record<StandardType, string>> = {
  domain:
    'domain,strand,conceptual category,category,subject,subject area,grade,grade level,grade band,level,course,discipline,area,content area,disciplinary core idea,unit,module,section',
  cluster:
    'cluster,substrand,sub strand,subdomain,sub domain,topic,big idea,standard set,cluster heading,theme,core idea,essential question,essential understanding,lesson',
  standard:
    'standard,content standard,academic standard,performance expectation,performance standard,benchmark,expectation,student expectation,competency,skill,outcome,learning outcome,learning standard,objective,learning objective,indicator',
  component:
    'component,substandard,sub standard,subskill,sub skill,element,sub element,evidence outcome,sub indicator,subindicator,sub expectation,sub objective,standard component,clarification statement,part',
  practice:
    'practice,practice standard,mathematical practice,standard for mathematical practice,standards for mathematical practice,science and engineering practice,process standard,mathematical process',
  anchor: 'anchor,anchor standard,college and career readiness anchor standard',
};

const types: ReadonlyMap<string, StandardType> = new Map(
  // The cast is safe: the keys of this table are typed, and Object.entries forgets it.
  (Object.entries(words) as [StandardType, string][]).flatMap(([type, list]) =>
    list.split(',').map((word) => [word, type] as const),
  ),
);

/** What a publisher's word for a type stands for; undefined for a word of its own. */
export function typeOfWord(word: string): StandardType | undefined {
  return types.get(
    word
      .toLowerCase()
      .replace(/[^a-z]+/g, ' ')
      .trim(),
  );
}

/** What the form of an official code says that it is. */
export function typeOfCode(code: string): StandardType | undefined {
  const parts = readCode(code);
  return parts && typeOfParts(parts);
}

function typeOfParts({ family, cluster, number, component }: CodeParts): StandardType {
  if (family === 'practice') return 'practice';
  if (component !== '') return 'component';
  if (family === 'anchor' && number !== '') return 'anchor';
  if (number !== '') return 'standard';
  return cluster === '' ? 'domain' : 'cluster';
}

/** What an item is by its place alone: below a standard stand components, and what has nothing below is a standard. */
export function typeOfPlace(parent: StandardType | undefined, hasChildren: boolean): StandardType {
  switch (parent) {
    case undefined:
      return hasChildren ? 'domain' : 'standard';
    case 'domain':
      return hasChildren ? 'cluster' : 'standard';
    case 'cluster':
      return 'standard';
    case 'standard':
    case 'component':
    case 'practice':
    case 'anchor':
      return 'component';
  }
}
