/** The formats of `throughline check`, one line each, in the order in which people read about them. */
import type { ReportFormat } from './format.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { sarif } from './sarif.ts';
import { text } from './text.ts';

export const reportFormats: readonly ReportFormat[] = [text, json, sarif, junit, github, gitlab, markdown];
