import type { Standards } from '../standards/codes.ts';

/** The canonical codes that a written code stands for; one that is not known keeps its own form. */
export function standardKeys(standards: Standards, code: string): readonly string[] {
  const found = standards.find(code).standards;
  return found.length === 0 ? [code.trim()] : found.map((standard) => standard.code);
}
