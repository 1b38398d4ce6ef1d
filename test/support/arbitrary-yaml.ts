/** Generated YAML: well-formed, odd, and mutated text, for the laws. */
import fc from 'fast-check';

const words = fc.constantFrom(
  'title',
  'id',
  'standards',
  'addressing',
  'minutes',
  'a b',
  'x-note',
  '1',
  'items',
  'y',
);
const scalars = fc.constantFrom(
  '4.NF.A.1',
  '6.10',
  '12',
  '-3',
  '0x1F',
  '0o17',
  '1e3',
  '.5',
  '+.inf',
  '.nan',
  'true',
  'False',
  'null',
  '~',
  'no',
  'off',
  "'it''s'",
  '"a \\"b\\" \\u00e9"',
  "'two\n\n    lines'",
  '"fold\n    ed"',
  'plain text',
  'plain: ',
  'a#b',
  'a #b',
  'ünïcode 😀',
  '漢字',
  '2026-09-01',
  '12:30',
  '- x',
  '? x',
  '@x',
  '`x',
  '%x',
  '!tag x',
  '&a x',
  '*a',
  '<<',
  'x\n      y',
  "''",
  '""',
  '$\\frac{1}{2}$',
  '[',
  '}',
  'a]',
  'a, b',
);
const newline = fc.constantFrom('\n', '\n', '\n', '\r\n', '\n\n', ' \n', ' # note\n', '\n# note\n');

interface Piece {
  readonly inline: boolean;
  readonly text: (indent: number) => string;
}

const scalar: fc.Arbitrary<Piece> = scalars.map((text) => ({ inline: true, text: () => text }));
const block: fc.Arbitrary<Piece> = fc
  .tuple(
    fc.constantFrom('|', '>', '|-', '>-', '|+', '| # note', '|2'),
    fc.array(fc.constantFrom('line', '', '  deeper', 'a: b', '# not a note', '- dash'), { maxLength: 4 }),
  )
  .map(([head, lines]) => ({
    inline: true,
    text: (indent) =>
      `${head}\n${lines.map((line) => (line === '' ? '' : `${' '.repeat(indent + 2)}${line}`)).join('\n')}`,
  }));
const flow: fc.Arbitrary<Piece> = fc
  .array(fc.tuple(words, scalars), { maxLength: 3 })
  .chain((pairs) =>
    fc.constantFrom(
      `[${pairs.map(([, value]) => value).join(', ')}]`,
      `{${pairs.map(([key, value]) => `${key}: ${value}`).join(', ')}}`,
      `[ ${pairs.map(([key]) => key).join(' , ')} ]`,
      '[]',
      '{}',
      '[ ]',
      '{\n}',
      '[a, ]',
      '{a, b: }',
    ),
  )
  .map((text) => ({ inline: true, text: () => text }));

const piece: fc.Arbitrary<Piece> = fc.letrec<{ node: Piece; map: Piece; list: Piece }>((tie) => ({
  map: fc.array(fc.tuple(words, tie('node'), newline), { minLength: 1, maxLength: 4 }).map((entries) => ({
    inline: false,
    text: (indent: number) =>
      entries
        .map(
          ([key, value, end]) =>
            `${' '.repeat(indent)}${key}:${value.inline ? ` ${value.text(indent)}` : `\n${value.text(indent + 2)}`}${end}`,
        )
        .join(''),
  })),
  list: fc.array(fc.tuple(tie('node'), newline), { minLength: 1, maxLength: 4 }).map((items) => ({
    inline: false,
    text: (indent: number) =>
      items
        .map(
          ([value, end]) =>
            `${' '.repeat(indent)}- ${value.inline ? value.text(indent) : value.text(indent + 2).trimStart()}${end}`,
        )
        .join(''),
  })),
  node: fc.oneof({ maxDepth: 4 }, scalar, scalar, block, flow, tie('map'), tie('list')),
})).map;

/** YAML as a person may write it: often well formed, sometimes not. */
export const yamlText: fc.Arbitrary<string> = piece.map((node) => node.text(0));

/** A text with a few cuts, copies and odd characters put in: what an editor holds while someone types. */
export function mutated(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 0, max: 6 }),
    insert: fc.constantFrom(
      '',
      '',
      ':',
      ': ',
      '-',
      '- ',
      '\n',
      ' ',
      '  ',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '#',
      ' #',
      '\t',
      ',',
      '|',
      '>',
      '&a ',
      '*a',
      '!',
      '%',
      '@',
      '?',
      '\\',
      '😀',
      '---\n',
      '\r',
      '\u0000',
      '\ufeff',
      '<<: ',
      '`',
      '~',
    ),
  });
  return fc.tuple(text, fc.array(edit, { minLength: 1, maxLength: 4 })).map(([start, edits]) =>
    edits.reduce((current, { at, length, insert }) => {
      const offset = Math.floor(at * current.length);
      return current.slice(0, offset) + insert + current.slice(offset + length);
    }, start),
  );
}
