/** Lines that fit into the room there is. */

/**
 * The lines from the first on that fit, and one that says how many do not.
 *
 * @param room - in characters, with the ends of the lines.
 * @param rest - what is said of those that are left out; never longer than 200 characters.
 */
export function fitting(
  lines: readonly string[],
  room: number,
  rest: (left: number) => string,
): readonly string[] {
  let used = 0;
  const end = lines.findIndex((line) => {
    used += line.length + 1;
    return used > room - longestRest;
  });
  if (end < 0) return lines;
  return [...lines.slice(0, end), rest(lines.length - end)];
}

const longestRest = 201;
