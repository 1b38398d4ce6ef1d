/**
 * A short text for each finding by which a service knows it again in a later run: SARIF's `partialFingerprints`,
 * GitLab's `fingerprint`. It stays when lines move, when a file is renamed and when a message is worded anew. It
 * changes when the rule, the id of the document, the place or what the finding is about changes: see `identityOf`.
 */
import { type FindingIdentity, identityKey } from '../compare/identity.ts';
import { uuidOfName } from '../standards/case/uuid.ts';

/** The name of this kind of fingerprint with its version: another way of making them is another version. */
export const fingerprintName = 'throughlineFinding/v1';

/** Of our own, so that no other name gives the same UUIDs. */
const namespace = 'f0a3c5de-6d0b-4a57-9d0f-4f7f0e3c1b52';

/**
 * The fingerprints of the findings of one run, in their order: a UUID each, and no two alike. Findings that are
 * the same in all that counts are told apart by their number, the first of them having none.
 */
export function fingerprints(identities: readonly FindingIdentity[]): readonly string[] {
  const seen = new Map<string, number>();
  return identities.map((identity) => {
    const key = identityKey(identity);
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return uuidOfName(namespace, number === 1 ? key : `${key} ${number}`);
  });
}
