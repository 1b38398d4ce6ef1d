/**
 * The grammar of standard codes: the parts of a code in any form that teachers write, and the canonical form
 * of such parts. Whether there is such a standard is for the catalogues to say: numbers have gaps.
 */

/** The parts of a code, in upper case except the component. A part that is not written is empty. */
export interface CodeParts {
  readonly family: 'math' | 'high-school' | 'practice' | 'ela' | 'anchor' | 'ngss';
  /** `K`, `4`, `9-10`, `MS`; for high-school mathematics the category: `N`, `A`, `F`, `G` or `S`. */
  readonly grade: string;
  /** `NF`, `SSE`; a strand such as `RL`; a core idea such as `PS2`. */
  readonly domain: string;
  readonly cluster: string;
  readonly number: string;
  readonly component: string;
}

/** The part of a code below its domain. */
type Tail = Pick<CodeParts, 'cluster' | 'number' | 'component'>;

/** Longer than any code. A longer text is not read. */
const longest = 64;

const prefixes = new Set(['CCSS', 'MATH', 'CONTENT', 'PRACTICE', 'ELA', 'LITERACY', 'NGSS']);
const strands = new Set(['RL', 'RI', 'RF', 'W', 'SL', 'L', 'RH', 'RST', 'WHST']);
const anchors = new Set(['R', 'W', 'SL', 'L']);
const spans = new Set(['K-2', '3-5', '6-8', '9-10', '11-12']);
const categories = new Set(['N', 'A', 'F', 'G', 'S']);
const ideas = new Set(['PS', 'LS', 'ESS', 'ETS']);

const none: Tail = { cluster: '', number: '', component: '' };

/**
 * A code in upper case with a dot between its parts, so that codes which differ only in case and separators
 * become equal. Only the hyphen in a span of grades stays, as in `RL.9-10.1`.
 */
export function plainCode(text: string): string {
  const upper = text.toUpperCase();
  const dotted = /[^A-Z0-9.]|\.\./.test(upper) ? withDots(upper) : upper;
  return dotted.startsWith('.') || dotted.endsWith('.') ? dotted.replace(/^\.|\.$/g, '') : dotted;
}

function withDots(upper: string): string {
  return (
    upper
      .replace(/[\u2010-\u2015]/g, '-')
      .replace(/(?<![A-Z0-9])(K|0?[369]|11)-(2|0?[58]|1[02])(?![0-9])/g, span)
      // `4.NF.B.3(a)`.
      .replace(/\(([A-E])\)/g, '$1')
      .replace(/[.\s_:/-]+/g, '.')
      .replaceAll('~', '-')
  );
}

/** A span of grades with its hyphen put aside, and without leading zeros; two numbers that are none as they are. */
function span(written: string, first: string, last: string): string {
  const [from, to] = [withoutZero(first), withoutZero(last)];
  return spans.has(`${from}-${to}`) ? `${from}~${to}` : written;
}

/** The parts of a code in any written form, with or without a prefix; undefined where no form fits. */
export function readCode(text: string): CodeParts | undefined {
  return text.length > longest ? undefined : readPlainCode(plainCode(text));
}

/** The same for a text that `plainCode` has made plain. */
export function readPlainCode(plain: string): CodeParts | undefined {
  if (plain.length > longest || !/^[A-Z0-9.-]+$/.test(plain)) return undefined;
  const words = gluedParts(plain) ?? plain.match(/K-2|[A-Z]+|[0-9]+(?:-[0-9]+)?/g) ?? [];
  let start = 0;
  while (prefixes.has(words[start] ?? '')) start++;
  const first = words[start] ?? '';
  const second = words[start + 1] ?? '';
  const below = start + 2;

  if (first === 'MP' || first === 'SMP') return parts('practice', '', '', tail(words, start + 1));
  if (isAnchorSet(first) && anchors.has(second)) return parts('anchor', '', second, tail(words, below));
  if (isAnchorSet(second) && anchors.has(first)) return parts('anchor', '', first, tail(words, below));
  if (strands.has(first) && isGrade(second)) return parts('ela', second, first, tail(words, below));
  if (isGrade(first) && strands.has(second)) return parts('ela', first, second, tail(words, below));
  if ((isGrade(first) || first === 'MS' || first === 'HS') && ideas.has(second)) {
    const idea = words[below] ?? '';
    return /^[1-9]$/.test(idea) ? parts('ngss', first, second + idea, tail(words, below + 1)) : undefined;
  }
  if (isGrade(first) && /^[A-Z]{1,4}$/.test(second)) return parts('math', first, second, tail(words, below));
  return first === 'HS' ? highSchool(`HS${second}`, words, below) : highSchool(first, words, start + 1);
}

/** The parts of a code of K-8 mathematics without any separator, such as `KCC1` or `4NFA1`. */
function gluedParts(plain: string): readonly string[] | undefined {
  const found = /^(K|[1-8])(CC|OA|NBT|NF|MD|RP|NS|EE|SP|G|F)([A-D]?)([0-9]{1,2})([A-E]?)$/.exec(plain);
  return found?.slice(1).filter((part) => part !== '');
}

/** The canonical form of parts; without a cluster or number where the parts have none, as in `4.NF.3a`. */
export function writeCode({ family, grade, domain, cluster, number, component }: CodeParts): string {
  const below = (cluster && `.${cluster}`) + (number && `.${number}`) + component;
  switch (family) {
    case 'math':
      return `${grade}.${domain}${below}`;
    case 'high-school':
      return `HS${grade}${domain && `-${domain}`}${below}`;
    case 'practice':
      return `MP${number}`;
    case 'ela':
      return `${domain}.${grade}${below}`;
    case 'anchor':
      return `CCRA.${domain}${below}`;
    case 'ngss':
      return `${grade}-${domain}${number && `-${number}`}`;
  }
}

/** The canonical form of a code whose parts are all written: `4.NF.B.3a` for `CCSS.Math.Content.4.NF.B.3.a`. */
export function canonicalCode(text: string): string | undefined {
  const code = readCode(text);
  return code && writeCode(code);
}

/** A code without what its catalogue is called, such as `CCSS.Math.Content.`, and otherwise as it is written. */
export function withoutPrefix(text: string): string {
  return text.replace(/^(?:(?:CCSS|MATH|CONTENT|PRACTICE|ELA|LITERACY|NGSS)[.\s_:/-]+)+/i, '');
}

/** The two codes of a form that names two strands at once, as `RI/RL.2.1` does; none for any other text. */
export function strandPair(text: string): readonly string[] {
  if (text.length > longest || !text.includes('/')) return [];
  const found = /^(.*?)(?<![A-Z])([A-Z]{1,4}) ?\/ ?([A-Z]{1,4})(?![A-Z])(.*)$/i.exec(text);
  const [, before = '', one = '', other = '', after = ''] = found ?? [];
  if (!strands.has(one.toUpperCase()) || !strands.has(other.toUpperCase())) return [];
  return [`${before}${one}${after}`, `${before}${other}${after}`];
}

/** `HSA-SSE.A.1` with or without `HS`, and `HSA` alone. A lone letter is no code. */
function highSchool(first: string, words: readonly string[], next: number): CodeParts | undefined {
  const category = first.startsWith('HS') ? first.slice(2) : first;
  if (!categories.has(category)) return undefined;
  const domain = words[next];
  if (domain === undefined) return first === category ? undefined : parts('high-school', category, '', none);
  return /^[A-Z]{1,3}$/.test(domain)
    ? parts('high-school', category, domain, tail(words, next + 1))
    : undefined;
}

/** Puts parts together, if they are what the family has: only mathematics has clusters. */
function parts(
  family: CodeParts['family'],
  grade: string,
  domain: string,
  below: Tail | undefined,
): CodeParts | undefined {
  if (below === undefined) return undefined;
  const { cluster, number, component } = below;
  if (cluster !== '' && family !== 'math' && family !== 'high-school') return undefined;
  if (component !== '' && family !== 'math' && family !== 'high-school' && family !== 'ela') return undefined;
  if (number === '' && (family === 'practice' || component !== '') && cluster === '') return undefined;
  return { family, grade: withoutZero(grade), domain, cluster, number, component };
}

/** A cluster letter, a number and a component letter; each may be absent. Undefined where more is written. */
function tail(words: readonly string[], start: number): Tail | undefined {
  let next = start;
  const cluster = letter(words[next]);
  if (cluster !== '') next++;
  const number = /^[0-9]{1,2}$/.test(words[next] ?? '') ? (words[next++] ?? '') : '';
  const component = letter(words[next]);
  if (component !== '') next++;
  if (next < words.length) return undefined;
  return { cluster, number: withoutZero(number), component: component.toLowerCase() };
}

/** `4` for `04`. */
function withoutZero(number: string): string {
  return number.length > 1 && number.startsWith('0') ? number.slice(1) : number;
}

function letter(word = ''): string {
  return /^[A-Z]$/.test(word) ? word : '';
}

function isAnchorSet(word: string): boolean {
  return word === 'CCRA' || word === 'CCR';
}

function isGrade(word: string): boolean {
  return /^(?:K|K-2|[0-9]{1,2}(?:-[0-9]{1,2})?)$/.test(word);
}
