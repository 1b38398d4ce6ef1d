/** Words that depend on how many there are, in the language of the page. */

/** The forms of a word by plural category; `{count}` in them is put in. */
export type Forms = Readonly<Record<string, string>>;

/** @param place - an element in the language of the words. */
export function counted(forms: Forms, count: number, place: Element): string {
  const text = forms[category(count, place)] ?? forms['other'] ?? '';
  return text.replaceAll('{count}', String(count));
}

function category(count: number, place: Element): string {
  try {
    return new Intl.PluralRules(place.closest('[lang]')?.getAttribute('lang') ?? 'en').select(count);
  } catch {
    // The page names a language that is none.
    return count === 1 ? 'one' : 'other';
  }
}
