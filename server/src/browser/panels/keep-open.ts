/** What a reader opened or closed on a page stays so when the page is made anew after an edit. */

export function keepOpen(content: HTMLElement, change: () => void): void {
  const before = new Map(named(content).map(([name, one]) => [name, one.open]));
  change();
  for (const [name, one] of named(content)) one.open = before.get(name) ?? one.open;
}

/** Each by its words without figures, which an edit may change, and by which of those with the same words it is. */
function named(content: HTMLElement): readonly (readonly [name: string, one: HTMLDetailsElement])[] {
  const seen = new Map<string, number>();
  return [...content.querySelectorAll('details')].map((one) => {
    const words = (one.querySelector('summary')?.textContent ?? '').replace(/\d+/g, '').trim();
    const count = (seen.get(words) ?? 0) + 1;
    seen.set(words, count);
    return [`${count} ${words}`, one] as const;
  });
}
