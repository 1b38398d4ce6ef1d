/** Asks the server what the protocol knows, each method with what it is told and what it answers. */
import type { Requests } from '../../server/src/protocol/requests.ts';
import type { Session } from './session.ts';

export type Answer<M extends keyof Requests> = Requests[M]['answer'];

/** `undefined` where the server has nothing to say or could not be started. */
export function asking<M extends keyof Requests>(
  session: Session,
  method: M,
  about: Requests[M]['params'],
): Promise<Answer<M> | undefined> {
  return session.ask<Answer<M>>(method, about);
}
