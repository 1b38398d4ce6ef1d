/** What is known by its title: documents, and the teams and leaders of the schedules. */
import type { Index, IndexView } from '../model/index.ts';
import { memo } from '../model/memo.ts';
import { people } from '../model/people.ts';

const kinds = ['curriculum', 'unit', 'lesson', 'assessment', 'protocol', 'feedback', 'schedule'] as const;

/** `lesson:folding-strips` by the title of that lesson. A title that several have leads to none of them. */
export const titleNames: (index: Index) => ReadonlyMap<string, string> = memo(titlesOf);

type Titles = ReadonlyMap<string, string>;

function titlesOf(index: IndexView): Titles {
  const documents = kinds.flatMap((kind) =>
    index.all(kind).flatMap(({ id, title }) => (id === undefined ? [] : [[title, `${kind}:${id}`] as const])),
  );
  const { teams, leaders } = people(index);
  const names = new Map<string, string>();
  const shared = new Set<string>();
  for (const [title, name] of [
    ...documents,
    ...[...teams].flatMap(([id, team]) =>
      team.title === undefined ? [] : [[team.title, `team:${id}`] as const],
    ),
    ...[...leaders].flatMap(([id, { role }]) =>
      role === undefined ? [] : [[role, `leader:${id}`] as const],
    ),
  ]) {
    if ((names.get(title) ?? name) !== name) shared.add(title);
    names.set(title, name);
  }
  for (const title of shared) names.delete(title);
  return names;
}
