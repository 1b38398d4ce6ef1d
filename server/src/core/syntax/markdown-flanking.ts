import { isPunctuation, isUnicodeWhitespace } from './markdown-characters.ts';

/** Whether signs of emphasis can begin it, or end it (CommonMark 0.31, 6.2). */
export function flanking(
  text: string,
  at: number,
  end: number,
): { readonly isOpening: boolean; readonly isClosing: boolean } {
  const before = classOf(at === 0 ? 32 : text.charCodeAt(at - 1));
  const after = classOf(end === text.length ? 32 : text.charCodeAt(end));
  const opens = after === 'word' || (after === 'sign' && before !== 'word');
  const closes = before === 'word' || (before === 'sign' && after !== 'word');
  if (text.charAt(at) === '*') return { isOpening: opens, isClosing: closes };
  return {
    isOpening: opens && (before !== 'word' || !closes),
    isClosing: closes && (after !== 'word' || !opens),
  };
}

function classOf(unit: number): 'gap' | 'sign' | 'word' {
  if (isUnicodeWhitespace(unit)) return 'gap';
  return isPunctuation(unit) ? 'sign' : 'word';
}
