import { kindOfPath } from '../core/kinds/all.ts';
import { textReport } from '../core/report/text.ts';
import { closest } from '../core/text/distance.ts';
import { Refusal } from '../host/refusal.ts';
import { bounded, look, type Tool, type ToolCurriculum, textIn } from './tool.ts';

export const checkDocument: Tool = {
  name: 'check_document',
  title: 'Check a document',
  description:
    'Gives everything that is found wrong or missing in one document of the curriculum, or in all of them: the place, why it matters, what to do, and the mend where there is a clear one. Ask this after each change of a document.',
  input: {
    type: 'object',
    properties: {
      path: {
        type: 'string',
        description:
          'The path of a document, or the end of it, such as "fractions.unit.yaml"; without it, all documents',
      },
    },
  },
  answer: async (input, curriculum) => {
    const path = textIn(input, 'path');
    const report = await curriculum.report(path === undefined ? [] : [documentAt(path, curriculum)]);
    const text = textReport(report, { ...look, pathFor: (own) => own });
    return bounded(text, 'Ask for one document at a time.');
  },
};

/** The one document whose path is this, or ends with it. */
function documentAt(asked: string, { index }: ToolCurriculum): string {
  const path = asked.replaceAll('\\', '/').replace(/^\.?\/+/, '');
  const all = index()
    .filePaths()
    .filter((own) => kindOfPath(own) !== undefined);
  if (all.includes(path)) return path;
  const found = all.filter((own) => own.endsWith(`/${path}`) || path.endsWith(`/${own}`));
  const [first, ...others] = found;
  if (first !== undefined && others.length === 0) return first;
  if (first !== undefined)
    throw new Refusal(
      `several documents end in '${path}': ${found.slice(0, 10).join(', ')}. Give the whole path.`,
    );
  const near = closest(
    path.slice(path.lastIndexOf('/') + 1),
    all.map((own) => own.slice(own.lastIndexOf('/') + 1)),
  );
  throw new Refusal(
    `there is no document '${path}' in this curriculum. ${near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'A document ends in .unit.yaml, .lesson.md or the like.'}`,
  );
}
