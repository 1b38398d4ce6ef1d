/** Requests that only editors of ours know: see `protocol/requests.ts`. */
import type { Connection } from 'vscode-languageserver';
import { type Fields, fieldsOf, textOf } from '../../core/kinds/fields.ts';
import type { Requests } from '../../protocol/requests.ts';
import type { Curriculum, Session } from './feature.ts';

type Method = keyof Requests;
export type Answer<M extends Method> = Requests[M]['answer'];

/** @param answer - is given what was sent, which may be anything: what does not fit is as if it were not there. */
export function answering<M extends Method>(
  connection: Connection,
  method: M,
  answer: (sent: Fields) => Answer<M> | Promise<Answer<M>>,
): void {
  connection.onRequest(method, async (sent: unknown): Promise<unknown> => await answer(fieldsOf(sent)));
}

/** The curriculum of a folder, or that of a file, or else the first one. */
export function curriculumMeant(sent: Fields, session: Session): Curriculum | undefined {
  const all = session.curricula();
  const folder = textOf(sent['curriculum']);
  const uri = textOf(sent['uri']);
  const named = folder === undefined ? undefined : all.find((one) => one.folder === folder);
  return named ?? (uri === undefined ? undefined : curriculumAt(uri, session)) ?? all[0];
}

/** The curriculum that a file is in, whether it is open or not; the innermost of several. */
export function curriculumAt(uri: string, session: Session): Curriculum | undefined {
  const open = session.at(uri)?.curriculum;
  if (open !== undefined) return open.isAlone ? undefined : open;
  const around = session.curricula().filter((curriculum) => curriculum.toPath(uri) !== undefined);
  return around.sort((a, b) => b.folder.length - a.folder.length)[0];
}
