/** What the codes of one built-in catalogue mean there, whether or not it is in force. */
import { builtIn } from './built-in.ts';
import { createStandards, type Standards } from './codes.ts';

const made = new Map<string, Standards>();

/** The same whenever it is asked for, by the id of the catalogue. */
export function builtInStandards(id: string): Standards | undefined {
  const known = made.get(id);
  if (known !== undefined) return known;
  const catalogue = builtIn(id);
  if (catalogue === undefined) return undefined;
  const standards = createStandards([catalogue]);
  made.set(id, standards);
  return standards;
}
