/** The explanation of a rule, from its README, for whoever cannot open a file: a report, a terminal, an editor. */
import { explanations } from '#generated/explanations.js';

/** The ids of all rules, for a rule, which may not ask for the list of them. */
export function ruleIds(): readonly string[] {
  return Object.keys(explanations);
}

export interface Explanation {
  /** What it finds, in Markdown. */
  readonly finds: string;
  /** Why it matters and what to do, in Markdown with headings; without the title and the examples. */
  readonly help: string;
}

/** @returns `undefined` for what is no rule. */
export function explanationOf(rule: string): Explanation | undefined {
  if (!Object.hasOwn(explanations, rule)) return undefined;
  // The examples come last, and hold headings of their own.
  const [about = ''] = withoutLinks(explanations[rule] ?? '').split(/^## Examples$/m);
  const at = about.indexOf('\n## ');
  const finds = about
    .slice(0, at)
    .replace(/^# .*\n/, '')
    .replace(/\n+^Default: .*$/m, '')
    .trim();
  const help = about.slice(at).trim();
  return { finds, help };
}

/** All of it in Markdown, with its examples, for whoever reads it on its own; `undefined` for what is no rule. */
export function readmeOf(rule: string): string | undefined {
  if (!Object.hasOwn(explanations, rule)) return undefined;
  return withoutLinks(explanations[rule] ?? '');
}

/** Links between READMEs lead nowhere from elsewhere; the name of the check, which is their text, does. */
function withoutLinks(markdown: string): string {
  return markdown
    .replace(/\[([^\]\n]+)\]\(\.\.\/[^)\n]*\)/g, '`$1`')
    .replace(/``+/g, (ticks) => (ticks.length === 2 ? '`' : ticks));
}

/** The same words without the signs of Markdown. Paragraphs and lists stay. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/^#+ (.*)$/gm, '$1')
    .replace(/\*\*([^*\n]+)\*\*/g, '$1')
    .replace(/(^|[\s(])\*([^*\n]+)\*/gm, '$1$2')
    .replace(/^```.*$\n?/gm, '')
    .replace(/`([^`\n]*)`/g, '$1')
    .replace(/\[([^\]\n]+)\]\([^)\n]*\)/g, '$1')
    .trim();
}
