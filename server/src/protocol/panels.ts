/** What the panels of an editor of ours ask for: pieces of pages, made by the code that publishes the site. */
import type { Place } from './place.ts';
import type { CurriculumRef } from './standards.ts';

/** The style of what is shown in a panel, and how it is read. */
interface Shown {
  /** The folder of the curriculum. */
  readonly curriculum: string;
  readonly title: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

export interface PanelParams extends CurriculumRef {
  /** The marks of the parts that the panel has: these are not sent again. */
  readonly known?: Readonly<Record<string, string>> | undefined;
}

export interface MapAnswer extends Shown {
  readonly isLoading: boolean;
  /** Tools and legend around an empty place for the units. */
  readonly frame: PanelPart;
  /** In their order. */
  readonly units: readonly PanelPart[];
}

export interface PanelPart {
  readonly id: string;
  readonly mark: string;
  /** Absent where the panel has it already. */
  readonly html?: string;
}

export interface MapPlaceParams extends CurriculumRef {
  /** The id of a node: `lesson:folding-strips`. */
  readonly id: string;
}

export interface MapExportParams extends CurriculumRef {
  readonly format: 'svg' | 'csv';
}

export interface PreviewParams {
  readonly uri: string;
}

export interface PreviewAnswer extends Shown {
  /** The address of the page in the site. */
  readonly address: string;
  /** The whole page. */
  readonly html: string;
  /** Where headings stand in the text, by their anchors, in the order of the text. */
  readonly headings: readonly { readonly anchor: string; readonly line: number }[];
  readonly lines: number;
  /** The files that images of the page are, by the addresses that the page has for them. */
  readonly images: Readonly<Record<string, string>>;
}

export interface SiteTargetParams extends CurriculumRef {
  /** The address of the page that a link stands on. */
  readonly from: string;
  /** As the link has it. */
  readonly address: string;
}

/** What one opens by choosing something in a panel: a place in a file, or a standard that no file defines, by its code. */
export type Target = Place | { readonly standard: string };

export interface CoverageAnswer extends Shown {
  readonly isLoading: boolean;
  readonly report: PanelPart;
}

export interface PanelRequests {
  readonly 'throughline/map': { readonly params: PanelParams; readonly answer: MapAnswer | null };
  /** What a node of the map stands for. */
  readonly 'throughline/mapPlace': { readonly params: MapPlaceParams; readonly answer: Target | null };
  readonly 'throughline/mapExport': { readonly params: MapExportParams; readonly answer: string | null };
  /** The page of a document, of its text as it is in the editor. */
  readonly 'throughline/preview': { readonly params: PreviewParams; readonly answer: PreviewAnswer | null };
  /** What a link of a page leads to. */
  readonly 'throughline/siteTarget': { readonly params: SiteTargetParams; readonly answer: Target | null };
  readonly 'throughline/coverage': { readonly params: PanelParams; readonly answer: CoverageAnswer | null };
  /** The style sheet of all of them. */
  readonly 'throughline/panelStyle': { readonly params: object; readonly answer: string };
}
