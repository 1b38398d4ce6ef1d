/** The formats of `throughline check`, one line each, in the order in which people read about them. */
import type { ReportFormat } from './format.ts';
import { json } from './json.ts';
import { text } from './text.ts';

export const reportFormats: readonly ReportFormat[] = [text, json];
