import type { WorkspaceEdit } from 'vscode-languageserver';
import {
  type NewDocument,
  type NewDocumentRequest,
  newDocument as writtenDocument,
} from '../../core/features/new-document.ts';
import { curriculumQuestions, newQuestions } from '../../core/features/new-questions.ts';
import { type Fields, fieldsOf, gradeOf, numberOf, textOf, textsOf } from '../../core/kinds/fields.ts';
import { readDocument } from '../../core/syntax/read.ts';
import { newKinds } from '../../core/templates/all.ts';
import { starterFiles, starterOf, starterStart } from '../../core/templates/starter.ts';
import { locationIn, locationOf, uriOf } from '../uris.ts';
import { type Answer, answering, curriculumMeant } from './answering.ts';
import type { Curriculum, Feature, Session } from './feature.ts';
import { createdFiles, workspaceEdit } from './workspace-edit.ts';

/** New documents and curricula: what to ask before, and what is written then. */
export const newDocument: Feature = {
  capabilities: () => ({}),
  register: (connection, session) => {
    answering(connection, 'throughline/questions', (sent) => questions(sent, session));
    answering(connection, 'throughline/newDocument', (sent) => written(sent, session));
    answering(connection, 'throughline/newCurriculum', (sent) => begun(sent, session));
  },
  commands: {
    'throughline.newDocument': async ([sent], session) =>
      applied(await written(fieldsOf(sent), session), session),
    'throughline.startCurriculum': async ([sent], session) =>
      applied(begun(fieldsOf(sent), session), session),
  },
};

async function questions(sent: Fields, session: Session): Promise<Answer<'throughline/questions'>> {
  if (sent['kind'] === 'curriculum') return { questions: curriculumQuestions() };
  const kind = newKinds.find((each) => each === sent['kind']);
  const curriculum = curriculumMeant(sent, session);
  if (kind === undefined || curriculum === undefined) return { questions: [] };
  await session.ready(curriculum);
  const asked = newQuestions(kind, curriculum.index(), { unit: unitMeant(sent, curriculum) });
  return { curriculum: curriculum.folder, questions: asked };
}

/** The unit that is named, or the one that a file is. */
function unitMeant(sent: Fields, curriculum: Curriculum): string | undefined {
  const named = textOf(sent['unit']);
  if (named !== undefined) return named;
  const uri = textOf(sent['uri']);
  const path = uri === undefined ? undefined : curriculum.toPath(uri);
  const facts = path === undefined ? undefined : curriculum.index().facts(path);
  return facts?.kind === 'unit' ? facts.id : undefined;
}

async function written(sent: Fields, session: Session): Promise<Answer<'throughline/newDocument'>> {
  const kind = newKinds.find((each) => each === sent['kind']);
  const curriculum = curriculumMeant(sent, session);
  if (kind === undefined || curriculum === undefined) return { refused: 'curriculum' };
  await session.ready(curriculum);
  const minutes = numberOf(sent['minutes']);
  const request: NewDocumentRequest = {
    kind,
    title: textOf(sent['title']) ?? '',
    isTitled: (textOf(sent['title']) ?? '').trim() !== '',
    unit: textOf(sent['unit']),
    grade: gradeOf(sent['grade']),
    standards: textsOf(sent['standards']),
    minutes: minutes !== undefined && minutes > 0 && minutes <= 1440 ? minutes : undefined,
    after: textOf(sent['after']),
    leader: textOf(sent['leader']),
    team: textOf(sent['team']),
  };
  const made = await curriculum.withDocuments(
    (documents): NewDocument => writtenDocument(request, curriculum.index(), documents),
  );
  const document = readDocument({ path: made.path, text: made.text });
  return {
    edit: await workspaceEdit(session, curriculum, made.additions, [made]),
    id: made.id,
    place: curriculum.toLocation(document, made),
  };
}

function begun(sent: Fields, _session: Session): Answer<'throughline/newCurriculum'> {
  const starter = starterOf({ grade: textOf(sent['grade']) ?? '', title: textOf(sent['title']) });
  if (starter === undefined) return { refused: 'grade' };
  const folder = locationOf(textOf(sent['folder']) ?? '');
  const uri = (path: string): string => uriOf(locationIn(folder, path));
  const files = starterFiles(starter);
  const { path, words } = starterStart(starter);
  const lines = (files.get(path) ?? '').split('\n');
  const line = lines.findIndex((each) => each.includes(words));
  const character = lines[line]?.indexOf(words) ?? 0;
  return {
    edit: {
      documentChanges: createdFiles(
        [...files].map(([file, text]) => ({ uri: uri(file), text })),
        'fail',
      ),
    },
    files: [...files.keys()].map(uri),
    place: {
      uri: uri(path),
      range: { start: { line, character }, end: { line, character: character + words.length } },
    },
  };
}

/** For an editor that makes the edit when it is told to. */
async function applied(
  answer: { readonly edit: WorkspaceEdit } | { readonly refused: string },
  session: Session,
): Promise<unknown> {
  if (!('edit' in answer)) return answer;
  const { edit, ...rest } = answer;
  const operations = session.client.workspace?.workspaceEdit?.resourceOperations ?? [];
  if (!operations.includes('create')) return { refused: 'editor' };
  return { ...rest, applied: await session.apply(edit) };
}
