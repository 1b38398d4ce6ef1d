/** Findings as an editor shows them. */
import {
  type ClientCapabilities,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
} from 'vscode-languageserver';
import type { Documents } from '../core/features/subject.ts';
import type { Finding, Related } from '../core/rules/rule.ts';
import { locate, type Part } from '../core/syntax/locate.ts';
import type { Curriculum } from './features/feature.ts';

/** What the client can show besides a place and a message. */
export interface DiagnosticAbility {
  readonly related: boolean;
  readonly data: boolean;
  readonly tags: readonly DiagnosticTag[];
}

export function diagnosticAbility({ textDocument }: ClientCapabilities): DiagnosticAbility {
  // A client that only asks for findings may say there what it can do, and one that is only told, here.
  const { publishDiagnostics: told, diagnostic: asked } = textDocument ?? {};
  return {
    related: told?.relatedInformation ?? asked?.relatedInformation ?? false,
    data: told?.dataSupport ?? asked?.dataSupport ?? false,
    tags: told?.tagSupport?.valueSet ?? asked?.tagSupport?.valueSet ?? [],
  };
}

/**
 * What is found in a file, in the order of its text.
 *
 * @param documents - that file and those that its findings relate to. Whatever is in one that is missing is shown
 * at its start.
 */
export function diagnosticsOf(
  curriculum: Curriculum,
  path: string,
  ability: DiagnosticAbility,
  documents: Documents,
): readonly Diagnostic[] {
  const document = documents(path);
  const placed = curriculum.findings(path).map((finding) => {
    const place = document === undefined ? top : (finding.range ?? locate(document, finding));
    return { finding, place };
  });
  placed.sort((a, b) => a.place.start - b.place.start);
  return placed.map(({ finding, place }) => ({
    range: document === undefined ? topRange : curriculum.toRange(document, place),
    severity: severities[finding.severity],
    code: finding.rule,
    source: 'throughline',
    message: finding.message,
    ...tagsOf(finding, ability),
    ...(ability.data ? { data: dataOf(finding) } : {}),
    ...(ability.related && finding.related !== undefined
      ? { relatedInformation: finding.related.map((related) => relatedOf(related, curriculum, documents)) }
      : {}),
  }));
}

/** What a diagnostic carries so that the finding behind it is found again when its fix is asked for. */
export interface DiagnosticData extends Part {
  readonly rule: string;
}

function dataOf({ rule, pointer, part, within }: Finding): DiagnosticData {
  return {
    rule,
    pointer,
    ...(part === undefined ? {} : { part }),
    ...(within === undefined ? {} : { within }),
  };
}

/** The findings of a file that a diagnostic may stand for: more than one where they differ only in what they say. */
export function findingsBehind(
  { data, code, message }: Pick<Diagnostic, 'data' | 'code' | 'message'>,
  findings: readonly Finding[],
): readonly Finding[] {
  const own = findings.filter((finding) => finding.rule === code);
  const same = own.filter((finding) => JSON.stringify(dataOf(finding)) === JSON.stringify(data));
  const alike = data === undefined ? own : same;
  const exact = alike.filter((finding) => finding.message === message);
  return exact.length > 0 ? exact : same;
}

function relatedOf(
  related: Related,
  curriculum: Curriculum,
  documents: Documents,
): DiagnosticRelatedInformation {
  const document = documents(related.path);
  const range = document === undefined ? topRange : curriculum.toRange(document, locate(document, related));
  return { location: { uri: curriculum.toUri(related.path), range }, message: related.message };
}

function tagsOf({ rule }: Finding, { tags }: DiagnosticAbility): { readonly tags?: DiagnosticTag[] } {
  return rule === 'unused-suppression' && tags.includes(DiagnosticTag.Unnecessary)
    ? { tags: [DiagnosticTag.Unnecessary] }
    : {};
}

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const;

const top = { start: 0, end: 0 };
const topRange = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
