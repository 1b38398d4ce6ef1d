/** The pieces that pages are put together from. A piece with nothing in it is not there. */
import { type Content, type Html, html, isEmpty } from '../html.ts';

export type HeadingLevel = 2 | 3 | 4;

/** A section with a heading. */
export function section(
  level: HeadingLevel,
  title: Content,
  content: Content,
  id?: string,
): Html | undefined {
  if (isEmpty(content)) return undefined;
  return html`<section${anchor(id)}>
<h${level}>${title}</h${level}>
${content}
</section>
`;
}

/** Sections beside each other where there is room. */
export function beside(...sections: readonly (Html | undefined)[]): Html | undefined {
  const present = sections.filter((part) => part !== undefined);
  if (present.length < 2) return present[0];
  return html`<div class="beside">
${present}</div>
`;
}

export function anchor(id: string | undefined): Html | undefined {
  return id === undefined ? undefined : html` id="${id}"`;
}

interface Fact {
  readonly name: string;
  readonly value: Content;
}

/** Facts about the thing that the page shows: a name and a value each; one without a value is left out. */
export function factList(facts: readonly Fact[]): Html | undefined {
  const known = facts.filter(({ value }) => !isEmpty(value));
  if (known.length === 0) return undefined;
  return html`<dl class="facts">
${known.map(({ name, value }) => html`<div><dt>${name}</dt><dd>${value}</dd></div>\n`)}</dl>
`;
}

export function list(items: readonly Content[], className?: string): Html | undefined {
  const present = items.filter((item) => !isEmpty(item));
  if (present.length === 0) return undefined;
  return html`<ul${className === undefined ? undefined : html` class="${className}"`}>
${present.map((item) => html`<li>${item}</li>\n`)}</ul>
`;
}

/** Words with a middle dot between them. */
export function dotted(parts: readonly Content[]): Html {
  const present = parts.filter((part) => !isEmpty(part));
  return html`${present.map((part, index) => (index === 0 ? html`<span>${part}</span>` : html` · <span>${part}</span>`))}`;
}
