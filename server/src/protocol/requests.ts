/**
 * What an editor of ours asks the server beyond the Language Server Protocol, by the name of the request: types only,
 * which the client imports. Uris are those of the editor; positions are in the encoding that was agreed on.
 */
import type {
  CurriculumAnswer,
  NewCurriculumParams,
  NewDocumentAnswer,
  NewDocumentParams,
  QuestionsAnswer,
  QuestionsParams,
} from './new-document.ts';
import type { PanelRequests } from './panels.ts';
import type { Place } from './place.ts';
import type {
  InsertStandardAnswer,
  InsertStandardParams,
  StandardsAnswer,
  StandardsParams,
  StandardUsesAnswer,
  StandardUsesParams,
} from './standards.ts';
import type { ToolAnswer, ToolParams } from './tool.ts';
import type {
  MoveAnswer,
  MoveParams,
  PlaceParams,
  RetitleAnswer,
  RetitleParams,
  TreeAnswer,
  TreeParams,
  TreeWayParams,
} from './tree.ts';

export interface Requests extends PanelRequests {
  /** The lines right below one of the tree, or the curricula and what is in none of them. */
  readonly 'throughline/tree': { readonly params: TreeParams; readonly answer: TreeAnswer };
  /** The lines down to a file, the outermost first. */
  readonly 'throughline/treeWay': { readonly params: TreeWayParams; readonly answer: TreeAnswer };
  /** The edit that moves a line of the tree. */
  readonly 'throughline/move': { readonly params: MoveParams; readonly answer: MoveAnswer };
  /** Where a part of a document stands now. */
  readonly 'throughline/place': { readonly params: PlaceParams; readonly answer: Place | null };
  /** The edit that gives a document another title. */
  readonly 'throughline/retitle': { readonly params: RetitleParams; readonly answer: RetitleAnswer };
  readonly 'throughline/standards': { readonly params: StandardsParams; readonly answer: StandardsAnswer };
  readonly 'throughline/standardUses': {
    readonly params: StandardUsesParams;
    readonly answer: StandardUsesAnswer | null;
  };
  /** The edit that writes a code where the cursor is. */
  readonly 'throughline/insertStandard': {
    readonly params: InsertStandardParams;
    readonly answer: InsertStandardAnswer;
  };
  /** What to ask before a new document is written. */
  readonly 'throughline/questions': { readonly params: QuestionsParams; readonly answer: QuestionsAnswer };
  /** The edit that writes it. */
  readonly 'throughline/newDocument': {
    readonly params: NewDocumentParams;
    readonly answer: NewDocumentAnswer;
  };
  readonly 'throughline/newCurriculum': {
    readonly params: NewCurriculumParams;
    readonly answer: CurriculumAnswer;
  };
  /** What an assistant asks. */
  readonly 'throughline/tool': { readonly params: ToolParams; readonly answer: ToolAnswer };
}
