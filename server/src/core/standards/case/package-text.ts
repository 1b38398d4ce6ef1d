/** From the text of a file to the package in it, or to one sentence that says why there is none. */
import { lineStarts, positionAt } from '../../text/lines.ts';
import { type Fields, fieldsOf, isObject, nameOf } from './fields.ts';
import { type JsonFault, jsonFault } from './json-fault.ts';
import type { Warnings } from './warnings.ts';

export interface TextReading {
  readonly value?: unknown;
  readonly problem?: string;
  /** Where the text stops being JSON. */
  readonly problemAt?: number;
}

/** The value that a JSON text stands for. */
export function readText(source: string): TextReading {
  const text = source.replace(/^\ufeff/, '');
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    const fault = jsonFault(text);
    return {
      problem: jsonProblem(text, fault),
      ...(fault === undefined ? {} : { problemAt: fault.offset + source.length - text.length }),
    };
  }
}

function jsonProblem(text: string, fault: JsonFault | undefined): string {
  if (text.trim() === '') return 'The file is empty. Download the package again.';
  // Nothing but a lack of memory keeps JSON from being read.
  if (fault === undefined) return 'The file is JSON, and too large to be read on this machine.';
  const { line, column } = positionAt(lineStarts(text), fault.offset);
  const place = `line ${line + 1}, column ${column + 1}`;
  if (/^\s*</.test(text))
    return `This is a web page or XML, not JSON: it begins with ‘<’ at ${place}. Download the package as CASE JSON.`;
  if (fault.isCut)
    return `The file ends in the middle of the package, at ${place}, so it is not complete. Download it again.`;
  return `The file is not JSON: ${characterName(text.codePointAt(fault.offset) ?? 32)} at ${place} does not belong there.`;
}

/** The fields of the package, or why the value is none. */
export function packageOf(value: unknown, warn: Warnings['add']): Fields | string {
  const whole = fieldsOf(value, '', warn);
  if (whole === undefined)
    return `A CASE package is an object with CFDocument and CFItems; at the top of this file is ${nameOf(value)}.`;
  const wrapped = whole.get('CFPackage');
  if (whole.get('CFDocument') !== undefined || !isObject(wrapped)) return problemOf(whole) ?? whole;
  whole.warn(
    'shape',
    'CFPackage',
    'The package stands under CFPackage and not at the top of the file; it is read from there.',
  );
  const inner = fieldsOf(wrapped, '/CFPackage', warn) ?? whole;
  return problemOf(inner) ?? inner;
}

function problemOf(fields: Fields): string | undefined {
  const document = fields.get('CFDocument');
  const items = fields.get('CFItems');
  if (isObject(document) || Array.isArray(items)) return undefined;
  const place = fields.pointer === '' ? 'at its top' : `under ${fields.pointer}`;
  if (document !== undefined)
    return `This is no CASE package: ${fields.pointer}/CFDocument is ${nameOf(document)}, where an object is expected.`;
  if (Array.isArray(fields.get('CFDocuments')))
    return `This is a list of CASE documents (CFDocuments), without their items. Download the CFPackage of the one you want.`;
  const keys = fields.keys();
  const found =
    keys.length === 0
      ? 'nothing'
      : `${keys
          .slice(0, 5)
          .map((key) => key.slice(0, 40))
          .join(', ')}${keys.length > 5 ? ' …' : ''}`;
  return `This is no CASE package: it has no CFDocument ${place}, where ${found} ${keys.length > 1 ? 'are' : 'is'} found.`;
}

function characterName(point: number): string {
  if (point === 10 || point === 13) return 'the end of the line';
  return point < 32 ? 'a sign that cannot be seen' : `‘${String.fromCodePoint(point)}’`;
}
