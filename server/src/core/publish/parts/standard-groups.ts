/** The standards of a site as trees: by grade, then by domain and cluster as the catalogue has them. */
import type { Standard } from '../../standards/standard.ts';
import type { Publication } from '../publication.ts';
import { gradeInWords, type Words } from '../words.ts';

export interface Branch {
  readonly standard: Standard;
  readonly below: readonly Branch[];
}

interface StandardGroups {
  /** Of the grades of the curriculum: a group for each set of grades that standards share. */
  readonly own: readonly { readonly title: string; readonly branches: readonly Branch[] }[];
  readonly practices: readonly Branch[];
  /** Of other grades: what the curriculum builds on and leads to. */
  readonly others: readonly Branch[];
}

/** No framework has as many levels. What a broken package has below them begins anew at the top. */
const deepest = 50;

/** Every standard that the site shows, once. */
export function standardGroups({ index, words, standardsShown }: Publication): StandardGroups {
  const { standards } = index;
  const shown = standardsShown();
  const grades = new Set(index.all('curriculum')[0]?.data.grades ?? []);
  const own = new Map<string, Branch[]>();
  const practices: Branch[] = [];
  const others: Branch[] = [];
  const placed = new Set<string>();
  const all = standards.all().filter(({ code }) => shown.has(code));
  const roots = all.filter(({ code }) => !standards.ancestors(code).some((above) => shown.has(above.code)));
  // What an imported tree has in a circle hangs under nothing; its first standard is then a root.
  for (const standard of [...roots, ...all]) {
    if (placed.has(standard.code)) continue;
    const branch = branchOf(standard, 1);
    if (standard.type === 'practice') practices.push(branch);
    else if (standard.grades.length === 0 || standard.grades.some((grade) => grades.has(grade))) {
      const title = gradesTitle(words, standard.grades);
      const group = own.get(title);
      if (group === undefined) own.set(title, [branch]);
      else group.push(branch);
    } else others.push(branch);
  }
  return { own: [...own].map(([title, branches]) => ({ title, branches })), practices, others };

  function branchOf(standard: Standard, depth: number): Branch {
    placed.add(standard.code);
    if (depth === deepest) return { standard, below: [] };
    const children = standards.children(standard.code).filter(({ code }) => shown.has(code));
    return {
      standard,
      below: children.flatMap((child) => (placed.has(child.code) ? [] : [branchOf(child, depth + 1)])),
    };
  }
}

function gradesTitle(words: Words, grades: readonly string[]): string {
  const [first, ...others] = grades;
  const last = others.at(-1);
  if (first === undefined) return words.otherStandards;
  return last === undefined ? gradeInWords(words, first) : words.grades(first, last);
}
