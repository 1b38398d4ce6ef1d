/** What is wrong with a YAML text, in a teacher's words, by the code of the `yaml` package's error. */

export function problemMessage(code: string, text: string, original: string): string {
  const found = text.trim() === '' ? '' : ` near '${text.trim().split(/[\r\n]/)[0]}'`;
  switch (code) {
    case 'BAD_INDENT':
      if (original.startsWith('Flow')) {
        return `A bracket is opened above and not closed before this line${found}. Add the closing bracket at the end of the list.`;
      }
      if (/^\s*-[^\s-]/.test(text)) return missingSpaceMessage(text, found);
      return `The indentation here does not fit the lines around it${found}. Keys that belong together start in the same column; indent with spaces.`;
    case 'TAB_AS_INDENT':
      return 'This line is indented with a tab. YAML allows only spaces at the start of a line, so replace the tab with spaces.';
    case 'MISSING_CHAR':
      return missingCharacter(original, found);
    case 'BAD_SCALAR_START':
      return `A value cannot begin with ${quoted(text.charAt(0))}. Put the whole value in quotes.`;
    case 'MULTILINE_IMPLICIT_KEY':
      // The line below begins where this one does, so it is a key of its own and this one is not finished.
      if (/^[^\r\n]*[\r\n]+\S/.test(text)) {
        return `A colon and a space are missing in this line${found}. Write the key, a colon, a space, and the value.`;
      }
      return 'The line below is indented as if it were part of this value. Keys that belong together start in the same column, so move it to the left.';
    case 'BLOCK_AS_IMPLICIT_KEY':
      return `There is a second colon where a plain value was expected${found}. If the colon is part of the text, put the whole value in quotes; if it is a new key, begin a new line.`;
    case 'BLOCK_IN_FLOW':
      return 'Inside [ ] or { } the list must stay in brackets. Write items with commas between them, or give each item a line of its own without brackets.';
    case 'UNEXPECTED_TOKEN':
      if (original.includes('block-seq-ind'))
        return 'A list begins here, below a key that has a value already. Put the list below a key of its own, with nothing after the colon.';
      if (original.includes('at node end')) {
        return `The value ends before this${found}. If a quote ended it too soon, write an apostrophe inside single quotes twice ('') or use double quotes.`;
      }
      return `This was not expected here${found}. Check the line for a missing quote, bracket, comma or colon.`;
    case 'MULTIPLE_DOCS':
      return 'A line of three hyphens begins a second document in this file, and only the first is read. Keep one document a file: move the rest to a file of its own.';
    case 'BAD_DQ_ESCAPE':
      return `In double quotes a backslash changes the letter after it, so ${quoted(text.slice(0, 2))} is not read as written. Put the text in single quotes: they keep backslashes as they are.`;
    case 'BAD_ALIAS':
      return `'*' at the start of a value refers to a part named with '&', and there is none of this name above${found}. If the star is part of the text, put the value in quotes.`;
    case 'TAG_RESOLVE_FAILED':
      return `'!' at the start of a value has a special meaning that is not used here${found}. If it is part of the text, put the value in quotes.`;
    case 'KEY_OVER_1024_CHARS':
      return 'This key is longer than 1,024 characters. Check for a missing line break or quote.';
    case 'RESOURCE_EXHAUSTION':
      return 'This is nested too deeply to be read. Check for a bracket that is never closed.';
    default:
      return `This is not well-formed YAML${found}: ${original.replace(/\s+/g, ' ')}.`.replace(/\.\.$/, '.');
  }
}

/** `-3.NF.A.2` in a list is no entry of it. */
function missingSpaceMessage(text: string, found: string): string {
  const [, entry = ''] = /^\s*-([^\r\n]*)/.exec(text) ?? [];
  return `A space is missing after the hyphen${found}, so this is no entry of the list. Write '- ${entry.trim()}'.`;
}

export const unclosedQuoteMessage =
  'A quote is opened here and never closed. Add the closing quote at the end of the text.';

function missingCharacter(original: string, found: string): string {
  if (original.includes('Implicit map key') && /near '[\w-]+:[^\s:]/.test(found))
    return `A space is missing after the colon${found}. Write the key, a colon, a space, and the value.`;
  if (original.includes('Implicit map key'))
    return `A colon is missing after this key${found}. Write a colon, a space, and the value.`;
  if (original.startsWith('Comments'))
    return "A space is needed before '#', or it does not begin a note. If it is part of the text, put the whole value in quotes.";
  if (/closing '(?:'')?/.test(original) || /Missing closing ['"]/.test(original)) {
    return unclosedQuoteMessage;
  }
  if (original.includes('tag'))
    return 'This value begins with a mark that is not finished. Put the value in quotes if it is plain text.';
  const bracket = /[\]}]/.exec(original)?.[0];
  if (bracket !== undefined)
    return `A bracket is opened and never closed. Add '${bracket}' at the end of the list.`;
  if (original.includes(',')) return 'A comma is missing between two items of this list. Add it.';
  if (original.includes('space') || original.includes(':'))
    return 'A space is needed here. Write the key, a colon, a space, and the value.';
  return 'A character is missing here. Check the line for a missing quote, bracket, comma or colon.';
}

function quoted(text: string): string {
  return text.trim() === '' ? 'this character' : `'${text.trim().slice(0, 12)}'`;
}

/**
 * A backslash that double quotes swallow although it was meant to be read, as in "$\frac{1}{2}$", where \f
 * becomes a form feed: escapes of control characters, which no curriculum needs, and \t, \n, \r that begin
 * a word inside an equation. The text is that of the scalar with its quotes; what comes back is the escape.
 */
export function lostBackslash(text: string): string | undefined {
  const bare = text.replace(/\\\\/g, '  ');
  const control = /\\[abefv0]/.exec(bare)?.[0];
  if (control !== undefined) return control;
  for (const [equation] of bare.matchAll(/\$[^$]*\$/g)) {
    const lost = /\\[tnr](?=[a-zA-Z]{2})/.exec(equation)?.[0];
    if (lost !== undefined) return lost;
  }
  return undefined;
}
