/** What is known of a document before it is written: asked of the writer, or taken from where it is missed. */
export interface Answers {
  readonly id: string;
  readonly title: string;
  readonly grade: string | undefined;
  readonly subject: string | undefined;
  /** Codes as they should be written. */
  readonly standards: readonly string[];
  /** Those of habits of work, which go with the others. */
  readonly practices: readonly string[];
  readonly minutes: number | undefined;
  /** The id of the unit that it belongs to. */
  readonly unit: string | undefined;
  /** The id of the lesson or assessment that it comes after. */
  readonly after: string | undefined;
  /** The id of the leader who observes or facilitates. */
  readonly leader: string | undefined;
  /** The id of the team that meets. */
  readonly team: string | undefined;
}

/**
 * A new document, whole as it is and without findings of its own where enough is known. `⟦` and `⟧` stand around its
 * title and around what the writer fills in next; `placed` takes them out.
 */
export type Template = (answers: Answers) => string;

export interface Placed {
  readonly text: string;
  /** What to fill in first, selected when the document opens. */
  readonly start: number;
  readonly end: number;
}

/** @param isTitled - the title is the writer's own already, so that it is not what comes first. */
export function placed(marked: string, isTitled: boolean): Placed {
  const places: { readonly start: number; readonly end: number }[] = [];
  let text = '';
  let last = 0;
  for (const { 0: whole, 1: inner = '', index } of marked.matchAll(/⟦(.*?)⟧/gs)) {
    text += marked.slice(last, index) + inner;
    places.push({ start: text.length - inner.length, end: text.length });
    last = index + whole.length;
  }
  const { start, end } = (isTitled ? places[1] : undefined) ?? places[0] ?? { start: 0, end: 0 };
  return { text: text + marked.slice(last), start, end };
}
