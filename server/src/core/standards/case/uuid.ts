/** Identifiers made from names (UUID version 5, RFC 9562, section 5.5): the same name always has the same one. */
import { sha1 } from './sha1.ts';

/**
 * The UUID of a name in a namespace, in small letters with hyphens.
 *
 * @param namespace - a UUID with or without hyphens.
 */
export function uuidOfName(namespace: string, name: string): string {
  const hash = sha1(new Uint8Array([...bytesOfUuid(namespace), ...utf8(name)]));
  // The version stands in the first half of the seventh byte, the variant in the first two bits of the ninth.
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  return hyphenated([...hash.slice(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
}

/** 32 hexadecimal digits as a UUID is written: in small letters, with hyphens. */
export function hyphenated(digits: string): string {
  return digits.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function bytesOfUuid(uuid: string): readonly number[] {
  return (uuid.replace(/[^0-9a-f]/gi, '').match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
}

/** The bytes of a text in UTF-8. Half a surrogate pair is written as the replacement character. */
function utf8(text: string): readonly number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const written = character.codePointAt(0) ?? 0;
    const point = written >= 0xd800 && written <= 0xdfff ? 0xfffd : written;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), low(point));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), low(point >> 6), low(point));
    else bytes.push(0xf0 | (point >> 18), low(point >> 12), low(point >> 6), low(point));
  }
  return bytes;
}

/** A byte that continues a character: its last six bits. */
function low(bits: number): number {
  return 0x80 | (bits & 0x3f);
}
