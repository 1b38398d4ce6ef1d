/**
 * What a Markdown text would cost to parse. The parser takes time that grows with the square of some things:
 * marks in one paragraph, spans that are opened and never closed, containers in containers. No lesson comes
 * near; a text pasted in by mistake, or made to do harm, can. The estimate is one look at the text, and errs
 * on the high side. Its figures are microseconds, measured on the machine of the benchmarks.
 */

export interface Excess {
  /** Where it is worst. */
  readonly offset: number;
  readonly kind: 'nesting' | 'marks';
}

const mostMicroseconds = 1_200_000;
const deepestNesting = 100;

/** Whether a text would take more than about two seconds to parse. */
export function parsingExcess(source: string): Excess | undefined {
  const lines = linesCost(source);
  if (typeof lines !== 'number') return lines;
  let total = lines;
  let worst = 0;
  let offset = 0;
  let start = 0;
  while (start < source.length) {
    paragraphEnd.lastIndex = start;
    const end = paragraphEnd.test(source) ? paragraphEnd.lastIndex : source.length;
    const cost = paragraphCost(source.slice(start, end));
    if (cost > worst) {
      worst = cost;
      offset = start;
    }
    total += cost;
    if (total > mostMicroseconds) return { offset, kind: 'marks' };
    start = end;
  }
  return undefined;
}

/** A blank line, or one before which a paragraph ends in any case: an item of a list. */
const paragraphEnd = /(?:\r\n|\n|\r)(?:[ \t]*(?:\r\n|\n|\r)| {0,3}(?=(?:[-+*]|1[.)]) +[^ \t\r\n]))/g;

function paragraphCost(text: string): number {
  const marks = count(text, /\*+|_+|~+|[\]\\<]/g);
  const specials = count(text, /[\\`$<[\]:&@*_~!]/g);
  const costly = count(text, /[|#@]|<[a-z]/gi);
  const labels = count(text, /:[^\s:[\]]+\[/g);
  // While a bracket is open, every word is looked back from to find it.
  const words = text.includes('[') ? count(text, /[a-z]+/gi) : 0;
  const quadratic = (3 * marks + words) * (specials + count(text, /\t/g));
  return (
    text.length * 0.5 +
    specials * 40 +
    costly * 100 +
    labels * 250 +
    quadratic * 0.02 +
    unitsScanned(text) * 0.045
  );
}

/** What begins something that the parser looks for the end of, and that end. */
const ends: Readonly<Record<string, string>> = {
  '<!--': '-->',
  '<?': '?>',
  '<![': ']]>',
  '<!': '>',
  '"': '"',
  "'": "'",
};

/** How far the parser looks, all in all, for the ends of spans, comments, quoted values and bare addresses. */
function unitsScanned(text: string): number {
  const spans = new Set(text.match(/`+|\$+/g)).size + count(text, /\\[`$]/g);
  let units = spans * text.length;
  const nextEnds = new Map<string, number>();
  for (const match of text.matchAll(/<(?:!--|\?|!\[?)|(?<=[\s=(])["']/g)) {
    const end = ends[match[0]] ?? '';
    let next = nextEnds.get(end) ?? -1;
    if (next <= match.index) {
      next = text.indexOf(end, match.index + 1);
      if (next === -1) next = text.length;
      nextEnds.set(end, next);
    }
    units += next - match.index;
  }
  for (const [word] of text.matchAll(/\S{100,}/g)) units += count(word, /www\.|:\/\//gi) * word.length;
  return units;
}

/** The cost of lines and of what contains them; or where containers stand in more containers than are read. */
function linesCost(source: string): number | Excess {
  let cost = 0;
  let lines = 0;
  let changes = 0;
  let before = '';
  let wasBlank = true;
  const directives: number[] = [];
  for (let start = 0; start < source.length; ) {
    lineEnd.lastIndex = start;
    const end = lineEnd.test(source) ? lineEnd.lastIndex : source.length;
    const { markers, prefix, next } = prefixOf(source, start, end);
    if (markers > deepestNesting) return { offset: start, kind: 'nesting' };
    if (markers > 0) changes += prefix === before ? markers - 1 : markers;
    else if (/[-=]/.test(source.charAt(next)) && /^[-=]+[ \t]*[\r\n]/.test(source.slice(next, end)))
      changes++;
    if (source.startsWith(':::', next)) {
      const colons = /^:+/.exec(source.slice(next, end))?.[0].length ?? 3;
      const closed = /^:+[ \t]*$/.test(source.slice(next, end).trimEnd())
        ? directives.findIndex((other) => other <= colons)
        : directives.push(colons);
      if (closed !== -1 && closed < directives.length) directives.length = closed;
      if (directives.length > deepestNesting) return { offset: start, kind: 'nesting' };
    }
    const indent = Math.max(0, next - start - 8);
    const isBlank = source.slice(next, end).trim() === '' && markers === 0;
    cost +=
      (isBlank ? 10 : wasBlank ? 130 : 50) +
      markers * 180 +
      indent * 20 +
      directives.length * (end - start) * 0.1;
    if (cost > mostMicroseconds) return { offset: start, kind: 'marks' };
    before = prefix;
    wasBlank = isBlank;
    lines++;
    start = end;
  }
  cost += changes * lines * 0.25;
  return cost > mostMicroseconds ? { offset: 0, kind: 'marks' } : cost;
}

const lineEnd = /\r\n|\n|\r/g;
const containerMarker = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t\r\n])|\[\^[^\]\s]*\]:)/y;

/** The markers of quotes, list items and footnotes with which a line begins. */
function prefixOf(
  source: string,
  start: number,
  end: number,
): { markers: number; prefix: string; next: number } {
  let markers = 0;
  let next = start;
  for (
    containerMarker.lastIndex = start;
    containerMarker.test(source) && containerMarker.lastIndex <= end;
  ) {
    next = containerMarker.lastIndex;
    if (++markers > deepestNesting) break;
  }
  const prefix = source.slice(start, next);
  while (next < end && (source[next] === ' ' || source[next] === '\t')) next++;
  return { markers, prefix, next };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
