import { type CodeParts, readCode, writeCode } from '../grammar.ts';

const mathDomains = new Set('CC OA NBT NF MD G RP NS EE F SP'.split(' '));
const highSchoolDomains = new Set(
  'RN Q CN VM SSE APR CED REI IF BF LE TF CO SRT C GPE GMD MG ID IC CP MD'.split(' '),
);

/**
 * The canonical form of a code that is certainly one of the official frameworks: one with their prefix, as in
 * `CCSS.Math.Content.6.RP.A`, or one that no other framework has. A publisher's own code, such as `3.L.2`,
 * stays the publisher's own, even where a teacher who writes it for herself might mean another.
 */
export function officialForm(written: string): string | undefined {
  const parts = readCode(written);
  if (parts === undefined) return undefined;
  const code = writeCode(parts);
  return /^\s*(?:CCSS|NGSS)\b/i.test(written) || isUnmistakable(parts, written, code) ? code : undefined;
}

function isUnmistakable({ family, domain }: CodeParts, written: string, code: string): boolean {
  switch (family) {
    case 'math':
      return mathDomains.has(domain) && bare(written) === bare(code);
    case 'high-school':
      return highSchoolDomains.has(domain);
    case 'ela':
    case 'ngss':
      return bare(written) === bare(code);
    case 'practice':
    case 'anchor':
      return true;
  }
}

/** A code without what people write in different ways: case and separators. */
function bare(code: string): string {
  return code.toUpperCase().replace(/[^A-Z0-9]/g, '');
}
