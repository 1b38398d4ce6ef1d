/** The attributes of an element as the gate lets them through and the longer way writes them. */
import type { Properties } from 'hast';
import { notePrefix, notesLabel } from './footnotes.ts';
import { allowed } from './sanitize.ts';

const names: Readonly<Record<string, string>> = {
  alt: 'alt',
  ariaLabel: 'aria-label',
  className: 'class',
  decoding: 'decoding',
  height: 'height',
  href: 'href',
  id: 'id',
  loading: 'loading',
  role: 'role',
  src: 'src',
  start: 'start',
  tabIndex: 'tabindex',
  title: 'title',
  width: 'width',
};

/** @returns `undefined` where the gate would change anything, or might. */
export function attributes(tag: string, properties: Properties): string | undefined {
  if (allowed.tagNames?.includes(tag) !== true) return undefined;
  let text = '';
  for (const key in properties) {
    const value = properties[key];
    const name = names[key];
    if (name === undefined || !isLetThrough(tag, key, value)) return undefined;
    text += ` ${name}="${escaped(Array.isArray(value) ? value.join(' ') : String(value))}"`;
  }
  return text;
}

function isLetThrough(tag: string, key: string, value: Properties[string]): boolean {
  const definition =
    allowed.attributes?.[tag]?.find((entry) => nameIn(entry) === key) ??
    allowed.attributes?.['*']?.find((entry) => nameIn(entry) === key);
  if (definition === undefined) return false;
  if (key === 'href') return typeof value === 'string' && isPlainAddress(value);
  if (key === 'src')
    return typeof value === 'string' && isPlainAddress(value) && !/^(?:mailto|tel):/.test(value);
  // Ids of notes are told apart from each other afterwards.
  if (key === 'id' && (typeof value !== 'string' || value.startsWith(notePrefix) || value === notesLabel))
    return false;
  if (Array.isArray(value)) return value.length > 0 && value.every((part) => isListed(definition, part));
  return (typeof value === 'string' || typeof value === 'number') && isListed(definition, value);
}

type Definition = NonNullable<NonNullable<typeof allowed.attributes>[string]>[number];

function nameIn(definition: Definition): string {
  return typeof definition === 'string' ? definition : definition[0];
}

function isListed(definition: Definition, value: string | number): boolean {
  if (typeof definition === 'string' || definition.length === 1) return true;
  return definition.some((entry, at) => at > 0 && entry === value);
}

/** Signs that no encoding changes, and no scheme but those that the gate knows for every kind of address. */
const plain = /^(?:https?:|(?:mailto|tel):|(?![^/?#]*:)(?!#note\.))(?:[!#$&-;=?-Z_a-z~]|%[0-9A-Za-z]{2})*$/;

export function isPlainAddress(address: string): boolean {
  return plain.test(address);
}

function escaped(value: string): string {
  return /["&'`\0]/.test(value)
    ? value.replace(/["&'`\0]/g, (sign) => `&#x${sign.charCodeAt(0).toString(16).toUpperCase()};`)
    : value;
}
