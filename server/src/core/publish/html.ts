/**
 * HTML that cannot be made by accident: text that goes into a template is escaped, and only what another
 * template made, or what was said to be trusted, goes in as it is.
 */

/** The private field keeps any other object, however alike, from being taken for HTML. */
class SafeHtml {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  get text(): string {
    return this.#text;
  }
}

export type Html = SafeHtml;

/** What a template takes. Nothing stands for itself, so a part that may be missing needs no care. */
export type Content = Html | string | number | undefined | readonly Content[];

/** Write attribute values in double quotes: `html\`<a href="${address}">${title}</a>\``. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Html {
  let text = strings[0] ?? '';
  for (let at = 0; at < values.length; at++) text += markup(values[at]) + (strings[at + 1] ?? '');
  return new SafeHtml(text);
}

/** For text that is HTML already and has been made safe: the Markdown renderer's, and nobody else's. */
export function trustedHtml(text: string): Html {
  return new SafeHtml(text);
}

/** Contents one after the other, with something between them. */
export function joined(contents: readonly Content[], between: Content): Html {
  return html`${contents.map((content, index) => (index === 0 ? content : [between, content]))}`;
}

export function isEmpty(content: Content): boolean {
  if (content === undefined) return true;
  if (typeof content === 'string') return content.trim() === '';
  if (typeof content === 'number') return false;
  return content instanceof SafeHtml ? content.text.trim() === '' : content.every(isEmpty);
}

function markup(value: Content): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  if (value instanceof SafeHtml) return value.text;
  let text = '';
  for (const each of value) text += markup(each);
  return text;
}

const replacements: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\0': '\uFFFD',
};

function escaped(text: string): string {
  return !/[&<>"'\0]/.test(text)
    ? text
    : text.replace(/[&<>"'\0]/g, (character) => replacements[character] ?? '');
}
