/** A document that has been created and holds nothing yet gets the text that a new one of its kind begins with. */
import { kinds } from '../kinds/all.ts';
import type { Index } from '../model/index.ts';
import { outline } from '../model/outline.ts';
import { isMarkdown } from '../syntax/document.ts';
import { splitFrontMatter } from '../syntax/front-matter.ts';
import type { CodeAction } from './code-actions.ts';
import { idFromPath } from './completion/values.ts';
import { newDocument, titleFromId } from './new-document.ts';
import type { Documents, Subject } from './subject.ts';

export function fillTemplate(
  { document: { path, text }, kind, index }: Subject,
  documents: Documents,
): readonly CodeAction[] {
  if (kind === undefined || kind === 'curriculum' || text.trim() !== '') return [];
  const name = idFromPath(path);
  const unit = kind === 'unit' ? undefined : unitAround(path, index);
  const title = name === '' ? `New ${kinds[kind].name}` : titleFromId(name);
  const made = newDocument({ kind, title, path, ...(unit === undefined ? {} : { unit }) }, index, documents);
  return [
    {
      title: `Begin with a ${kinds[kind].name} to fill in`,
      type: 'template',
      isPreferred: true,
      edits: [{ path, start: 0, end: text.length, newText: inForm(path, made.text) }, ...made.additions],
      created: [],
    },
  ];
}

/** A template is written for the usual form of its kind: Markdown for a lesson, YAML for all others. */
function inForm(path: string, text: string): string {
  const data = splitFrontMatter('.md', text).data;
  if (isMarkdown(path)) return data === undefined ? `---\n${text.trimEnd()}\n---\n` : text;
  return data === undefined ? text : text.slice(data.start, data.end);
}

/** The unit whose folder a file is in, the nearest one; none where several are as near. */
function unitAround(path: string, index: Index): string | undefined {
  const folder = (of: string): string => of.slice(0, of.lastIndexOf('/') + 1);
  const around = outline(index).units.filter(({ facts }) => path.startsWith(folder(facts.path)));
  const depth = Math.max(0, ...around.map(({ facts }) => folder(facts.path).length));
  const [nearest, ...others] = around.filter(({ facts }) => folder(facts.path).length === depth);
  return others.length > 0 ? undefined : nearest?.facts.id;
}
