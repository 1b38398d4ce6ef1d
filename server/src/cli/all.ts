/** The commands, in the order in which they are needed. */
import { baseline } from './baseline.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { diff } from './diff.ts';
import { explain } from './explain.ts';
import { impact } from './impact.ts';
import { init } from './init.ts';
import { lsp } from './lsp.ts';
import { map } from './map.ts';
import { mcp } from './mcp.ts';
import { newCommand } from './new.ts';
import { preview } from './preview.ts';
import { publish } from './publish.ts';
import { rules } from './rules.ts';
import { standards } from './standards/standards.ts';

export const commands: readonly Command[] = [
  init,
  newCommand,
  check,
  explain,
  rules,
  baseline,
  diff,
  impact,
  map,
  standards,
  publish,
  preview,
  lsp,
  mcp,
];
