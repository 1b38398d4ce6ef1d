/** The features of the editor, in the order of their names. */
import { callHierarchy } from './call-hierarchy.ts';
import { codeAction } from './code-action.ts';
import { codeLens } from './code-lens.ts';
import { completion } from './completion.ts';
import { definition } from './definition.ts';
import { documentLink } from './document-link.ts';
import { documentPart } from './document-part.ts';
import { documentSymbol } from './document-symbol.ts';
import { explain } from './explain.ts';
import type { Feature } from './feature.ts';
import { fileOperations } from './file-operations.ts';
import { foldingRange } from './folding-range.ts';
import { formatting } from './formatting.ts';
import { hover } from './hover.ts';
import { implementation } from './implementation.ts';
import { inlayHint } from './inlay-hint.ts';
import { linkedEditingRange } from './linked-editing-range.ts';
import { newDocument } from './new-document.ts';
import { panels } from './panels.ts';
import { documentHighlight, references } from './references.ts';
import { rename } from './rename.ts';
import { selectionRange } from './selection-range.ts';
import { semanticTokens } from './semantic-tokens.ts';
import { standards } from './standards.ts';
import { status } from './status.ts';
import { tool } from './tool.ts';
import { tree } from './tree.ts';
import { workspaceSymbol } from './workspace-symbol.ts';

export const features: readonly Feature[] = [
  callHierarchy,
  codeAction,
  codeLens,
  completion,
  definition,
  documentHighlight,
  documentLink,
  documentPart,
  documentSymbol,
  explain,
  fileOperations,
  foldingRange,
  formatting,
  hover,
  implementation,
  inlayHint,
  linkedEditingRange,
  panels,
  newDocument,
  references,
  rename,
  selectionRange,
  semanticTokens,
  standards,
  status,
  tool,
  tree,
  workspaceSymbol,
];
