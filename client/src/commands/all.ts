/** The commands of the extension that the server does not do itself. */
import type { Register } from '../session.ts';
import { explain } from './explain.ts';
import { importStandards } from './import-standards.ts';
import { publish } from './publish.ts';
import { showLog } from './show-log.ts';
import { showPlaces } from './show-places.ts';

export const commands: readonly Register[] = [explain, importStandards, publish, showLog, showPlaces];
