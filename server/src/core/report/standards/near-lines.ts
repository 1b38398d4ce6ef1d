import type { Near } from '../../standards/candidates.ts';
import { writtenAlike } from '../../standards/near-spelling.ts';
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
  const isAlike = first.why === writtenAlike;
  const room = Math.max(...near.map(({ standard }) => columnsOf(standard.code))) + 4;
  return [
    // What is near is named below, and what only says that it is near comes after it.
    ...wrapped(`No standard has the code '${code}'.${isAlike ? '' : ` ${first.why}.`}`, columns),
    isAlike ? 'Did you mean one that is written almost the same:' : 'Did you mean:',
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
