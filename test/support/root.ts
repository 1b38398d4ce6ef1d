import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder; compiled tests stand in `out/test/support`. */
export const root: string = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/** The reference data beside the project. */
export const shared: string = path.resolve(root, '../shared');
