/** What an assistant may ask. */
import { checkDocument } from './check-document.ts';
import { findGaps } from './find-gaps.ts';
import { readMap } from './read-map.ts';
import { searchStandards } from './search-standards.ts';
import type { Tool } from './tool.ts';

export const tools: readonly Tool[] = [searchStandards, readMap, checkDocument, findGaps];
