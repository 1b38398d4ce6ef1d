import { kindOfPath } from '../../core/kinds/all.ts';
import {
  documentsNeeded,
  type LocatedFinding,
  locateFindings,
  withFingerprints,
} from '../../core/report/shown.ts';
import type { Document } from '../../core/syntax/document.ts';
import { sentenceStart } from '../../core/text/article.ts';
import { Refusal } from '../../host/refusal.ts';
import { tools } from '../../tools/all.ts';
import type { ToolCurriculum } from '../../tools/tool.ts';
import { answering, curriculumMeant } from './answering.ts';
import type { Curriculum, Feature } from './feature.ts';

/** What an assistant in the editor asks: answered from what is open and not yet saved. */
export const tool: Feature = {
  capabilities: () => ({}),
  register: (connection, session) => {
    answering(connection, 'throughline/tool', async (sent) => {
      const asked = tools.find(({ name }) => name === sent['name']);
      if (asked === undefined)
        return { refused: `There is no tool '${String(sent['name'])}'. There are: ${toolNames()}.` };
      await session.found();
      const curriculum = curriculumMeant(sent, session);
      if (curriculum === undefined)
        return {
          refused: 'No curriculum is open: there is no curriculum.yaml in any folder of this window.',
        };
      await session.ready(curriculum);
      try {
        return { text: await asked.answer(fieldsIn(sent['input']), ofEditor(curriculum)) };
      } catch (error) {
        if (error instanceof Refusal) return { refused: sentenceStart(error.message) };
        throw error;
      }
    });
  },
};

function toolNames(): string {
  return tools.map(({ name }) => name).join(', ');
}

function fieldsIn(input: unknown): Readonly<Record<string, unknown>> {
  return typeof input === 'object' && input !== null ? { ...input } : {};
}

function ofEditor(curriculum: Curriculum): ToolCurriculum {
  return {
    index: () => curriculum.index(),
    report: async (only) => {
      const asked = new Set(only);
      const isAsked = (path: string): boolean => asked.size === 0 || asked.has(path);
      const index = curriculum.index();
      const findings: LocatedFinding[] = [];
      for (const path of curriculum.workspace.pathsWithFindings().filter(isAsked)) {
        const own = curriculum.findings(path);
        const lookUp = await curriculum.documents(documentsNeeded(own));
        const documents = new Map<string, Document>();
        for (const needed of documentsNeeded(own)) {
          const document = lookUp(needed);
          if (document !== undefined) documents.set(needed, document);
        }
        findings.push(...locateFindings(own, documents, index));
      }
      const [root] = index.all('curriculum');
      return {
        curriculum: root === undefined ? undefined : { id: root.id, title: root.title },
        checked: index.filePaths().filter((path) => kindOfPath(path) !== undefined && isAsked(path)),
        findings: withFingerprints(findings),
      };
    },
  };
}
