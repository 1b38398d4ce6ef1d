/** What the extension and the page inside one of its panels tell each other. */
import type { CoverageAnswer, MapAnswer, PreviewAnswer } from './panels.ts';

export type ToPanel =
  | { readonly type: 'map'; readonly answer: MapAnswer }
  /** `images`: the addresses under which the panel may show them, by those of the page. */
  | {
      readonly type: 'preview';
      readonly answer: PreviewAnswer;
      readonly images: Readonly<Record<string, string>>;
      /** The uri of the document, to tell another page from the same one after an edit. */
      readonly uri: string;
    }
  | { readonly type: 'coverage'; readonly answer: CoverageAnswer }
  /** There is nothing to show, and why. */
  | { readonly type: 'empty'; readonly text: string }
  | { readonly type: 'style'; readonly text: string }
  /** The line of the text that stands at the top of the editor. */
  | { readonly type: 'scroll'; readonly line: number }
  | { readonly type: 'choose'; readonly id: string }
  /** To be drawn as an image of pixels. */
  | { readonly type: 'draw'; readonly svg: string };

export type FromPanel =
  | { readonly type: 'ready' }
  | { readonly type: 'open'; readonly id: string }
  | { readonly type: 'follow'; readonly address: string }
  | { readonly type: 'export'; readonly format: 'svg' | 'png' | 'csv' }
  | { readonly type: 'drawn'; readonly data: string | undefined }
  | { readonly type: 'scrolled'; readonly line: number }
  /** What was sent last is on the page. */
  | { readonly type: 'shown' };
