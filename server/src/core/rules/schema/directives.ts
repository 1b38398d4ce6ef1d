/** The directives of a body: their names, and the attributes of blocks against their schemas. */
import { validators } from '#generated/validators.js';
import { mentionNames } from '../../kinds/facts.ts';
import { directiveSchemas } from '../../kinds/schema.ts';
import type { Directive } from '../../syntax/body.ts';
import type { Document } from '../../syntax/document.ts';
import type { Pointer } from '../../syntax/pointer.ts';
import { meantBy } from '../../text/distance.ts';
import { quotedChoice, writeMeant } from '../mend.ts';
import type { Fix, Report } from '../rule.ts';
import { reportOf } from './error.ts';

export function* directiveReports(
  document: Document,
  directive: Directive,
  pointer: Pointer,
): Iterable<Report> {
  if (directive.form === 'text') {
    yield* mentionReports(document, directive, pointer);
    return;
  }
  const schemas = directiveSchemas();
  const own = Object.hasOwn(schemas, directive.name) ? schemas[directive.name] : undefined;
  if (own === undefined) {
    const meant = meantBy(directive.name, Object.keys(schemas));
    const guess =
      meant.words.length === 0
        ? `The blocks are: ${Object.keys(schemas).join(', ')}.`
        : `Did you mean ${quotedChoice(meant)}?`;
    yield {
      pointer,
      part: 'key',
      message: `There is no block called '${directive.name}', so it is read as plain text. ${guess}`,
      ...writeMeant({ path: document.path, pointer, part: 'key' }, meant),
    };
    return;
  }
  if (directive.form === 'leaf') {
    yield {
      pointer,
      message: `A block begins with three colons and ends with a line of three; with two, nothing is in it. Write :::${directive.name}, and ::: below its text.`,
    };
    return;
  }
  const value = Object.fromEntries(
    directive.attributes.map((attribute) => [attribute.name, attribute.value]),
  );
  const validate = validators[`directive-${directive.name}`];
  if (validate === undefined || validate(value)) return;
  const whole = {
    path: document.path,
    root: own,
    value,
    whole: directive.name,
    isBlock: true,
    document: undefined,
  };
  for (const error of validate.errors ?? []) {
    const report = reportOf(error, whole);
    if (report !== undefined) yield { ...report, ...inDirective(report, pointer) };
  }
}

/** `:standard[4.NF.A.1]` and its like. Other text after a colon may be just text; a near miss is a mistake. */
function* mentionReports(document: Document, { name, label }: Directive, pointer: Pointer): Iterable<Report> {
  if (mentionNames.includes(name)) {
    if (label.trim() === '')
      yield {
        pointer,
        message: `Nothing is named here. Write the id or code between the brackets: :${name}[…].`,
      };
    return;
  }
  const meant = meantBy(name, label.trim() === '' ? [] : mentionNames);
  if (meant.words.length === 0) return;
  yield {
    pointer,
    part: 'key',
    message: `':${name}[…]' means nothing here, so it is read as plain text. Did you mean ${quotedChoice({ ...meant, words: meant.words.map((near) => `:${near}[…]`) })}?`,
    ...writeMeant({ path: document.path, pointer, part: 'key' }, meant),
  };
}

/** A pointer to an attribute; what is said of all attributes is shown at the directive's name. */
function inDirective(report: Report, pointer: Pointer): Pick<Report, 'pointer' | 'part' | 'fix' | 'choices'> {
  const place = (at: Pointer, part: 'key' | undefined): { pointer: Pointer; part?: 'key' } =>
    at === ''
      ? { pointer, part: 'key' }
      : { pointer: `${pointer}/attributes${at}`, ...(part === undefined ? {} : { part }) };
  const inner = ({ title, edits }: Fix): Fix => ({
    title,
    edits: edits.map((edit) =>
      edit.kind === 'create' || edit.kind === 'remove'
        ? edit
        : { ...edit, ...place(edit.pointer, edit.part) },
    ),
  });
  return {
    ...place(report.pointer, report.part),
    ...(report.fix === undefined ? {} : { fix: inner(report.fix) }),
    ...(report.choices === undefined ? {} : { choices: report.choices.map(inner) }),
  };
}
