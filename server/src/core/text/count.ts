/** Counts and lists as people read them. */

/** With two decimals at most, and none that is not needed: "12", "4.5", "0.33". */
export function figure(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** "1 day", "2.5 days". */
export function counted(count: number, noun: string): string {
  const shown = figure(count);
  return `${shown} ${noun}${shown === '1' ? '' : 's'}`;
}

/** "one", "one and two", "one, two and three". */
export function listed(words: readonly string[]): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}

/** As `listed`, and no longer than `most` words, the last of which then says how many more there are. */
export function listedUpTo(words: readonly string[], most: number): string {
  return words.length <= most
    ? listed(words)
    : listed([...words.slice(0, most - 1), `${words.length - most + 1} more`]);
}
