/** What axe finds wrong in a page, in words. */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame } from 'playwright-core';

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export async function violationsIn(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(axe);
  // The page gives what the expression says: texts.
  return (await frame.evaluate(
    `axe.run({ runOnly: ${JSON.stringify(tags)} }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html, failureSummary }) => [id, html.slice(0, 200), failureSummary].join(": "))))`,
  )) as readonly string[];
}
