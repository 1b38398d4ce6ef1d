import type { Near } from '../../standards/candidates.ts';
import type { Paint } from '../colour.ts';
import { hanging } from '../hanging.ts';
import { columnsOf, visible, wrapped } from '../width.ts';

/** Why a code is none, and which ones may have been meant; nothing where nothing is near. */
export function nearLines(
  code: string,
  near: readonly Near[],
  columns: number,
  colours: Paint,
): readonly string[] {
  const [first] = near;
  if (first === undefined) return [];
  const room = Math.max(...near.map(({ standard }) => columnsOf(standard.code))) + 4;
  return [
    ...wrapped(`No standard has the code '${code}'. ${first.why}.`, columns),
    'Did you mean:',
    ...near.flatMap(({ standard }) =>
      hanging(
        `  ${visible(standard.code)}`.padEnd(room),
        standard.label === standard.code ? '' : standard.label,
        columns,
        colours.bold,
      ),
    ),
  ];
}
