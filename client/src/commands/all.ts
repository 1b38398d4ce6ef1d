/** The commands of the extension that the server does not do itself. */
import type { Register } from '../session.ts';
import { showLog } from './show-log.ts';
import { showPlaces } from './show-places.ts';

export const commands: readonly Register[] = [showLog, showPlaces];
