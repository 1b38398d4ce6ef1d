import { childPointer } from '../../syntax/pointer.ts';
import type { CfLink } from './cf-package.ts';
import type { ExportedReference } from './exported.ts';
import { guidOf } from './nodes.ts';
import { hyphenated, uuidOfName } from './uuid.ts';

/** The product's own namespace, made once and never to be changed: identifiers follow from it. */
const throughline = '7c1f3f6e-4a57-4b0e-9d0c-2f1a6d3b8e95';

/** Identifiers and addresses of what a curriculum names. */
export interface Names {
  /** A link to what the curriculum names: a kind, and the ids that lead to it. */
  readonly link: (kind: string, ids: readonly string[], title: string) => CfLink;
  /** A link to something that has the same name in every curriculum. */
  readonly shared: (kind: string, id: string, title: string) => CfLink;
  /** A link to a standard of another publisher. */
  readonly standard: (reference: ExportedReference) => CfLink;
}

export function createNames(curriculum: string, namespace: string | undefined, uriBase = 'urn:uuid:'): Names {
  const within = namespace !== undefined && guidOf(namespace) !== undefined ? namespace : throughline;
  const linkTo = (identifier: string, title: string): CfLink => ({
    title: title.replace(/\s+/g, ' ').trim(),
    identifier,
    uri: `${uriBase}${identifier}`,
  });
  return {
    link: (kind, ids, title) =>
      linkTo(uuidOfName(within, ids.reduce(childPointer, childPointer(curriculum, kind))), title),
    shared: (kind, id, title) => linkTo(uuidOfName(throughline, childPointer(kind, id)), title),
    standard: ({ code, guid, uri }) => {
      const digits = guid === undefined ? undefined : guidOf(guid);
      const identifier =
        digits === undefined ? uuidOfName(throughline, childPointer('standard', code)) : hyphenated(digits);
      return {
        title: code,
        identifier,
        uri: uri !== undefined && isUri(uri) ? uri : `urn:uuid:${identifier}`,
      };
    },
  };
}

/** Whether a text is an address as RFC 3986 has it. */
export function isUri(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(text);
}
