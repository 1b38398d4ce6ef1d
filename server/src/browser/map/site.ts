/** The script of the published site's maps. */
import { startMap } from './start.ts';

for (const root of document.querySelectorAll<HTMLElement>('.map')) startMap(root);
