/** The names of checks under `rules` in curriculum.yaml: a mistyped one changes nothing, and nobody would notice. */
import { fieldsOf } from '../../kinds/fields.ts';
import type { Document } from '../../syntax/document.ts';
import { childPointer } from '../../syntax/pointer.ts';
import { closest } from '../../text/distance.ts';
import { ruleIds } from '../explanation.ts';
import { internalErrorId, type Report } from '../rule.ts';

export function ruleNameReports({ path, value }: Document): readonly Report[] {
  const settings = fieldsOf(fieldsOf(value)['rules']);
  return Object.keys(settings).flatMap((name): readonly Report[] => {
    if (name.startsWith('x-')) return [];
    const place = { pointer: childPointer('/rules', name), part: 'key' as const };
    if (name === internalErrorId)
      return [
        {
          ...place,
          message: `The severity of '${name}' cannot be set: it says that a check failed, and that must not be overlooked. Remove this line.`,
        },
      ];
    if (ruleIds().includes(name)) return [];
    const start = `There is no check '${name}', so this setting changes nothing.`;
    const near = closest(
      name,
      ruleIds().filter((id) => id !== internalErrorId),
      1,
    )[0];
    if (near === undefined)
      return [{ ...place, message: `${start} The names of all checks: throughline rules.` }];
    if (Object.hasOwn(settings, near))
      return [{ ...place, message: `${start} If you meant '${near}', it is there already: join the two.` }];
    return [
      {
        ...place,
        message: `${start} Did you mean '${near}'?`,
        fix: { title: `Write ${near}`, edits: [{ kind: 'replace', path, ...place, text: near }] },
      },
    ];
  });
}
