import type { Facts } from '../../kinds/facts.ts';
import type { SuppressedPlaceFacts, SuppressionFacts } from '../../kinds/suppressions.ts';
import { suppressionWord } from '../../syntax/suppression.ts';
import { meantBy } from '../../text/distance.ts';
import { quotedChoice, writeMeant } from '../mend.ts';
import type { Fix, Report, Said, SuppressionRule } from '../rule.ts';

export const unusedSuppression: SuppressionRule = {
  id: 'unused-suppression',
  summary: 'A comment is there to keep a finding quiet, and keeps none quiet.',
  severity: 'warning',
  isAlwaysShown: true,
  *check(facts, said) {
    for (const place of facts.suppressions) {
      for (const suppression of place.suppressions) {
        const report = reportOn(suppression, place, facts, said);
        if (report !== undefined) yield report;
      }
    }
  },
};

const sample = `${suppressionWord} broken-link: the page comes in May`;

function reportOn(
  suppression: SuppressionFacts,
  place: SuppressedPlaceFacts,
  facts: Facts,
  said: Said,
): Report | undefined {
  const { pointer, rule, reason, misplaced } = suppression;
  if (misplaced === 'heading') {
    return {
      pointer,
      message: `Below the front matter a line that begins with # is a heading, so readers see this and it keeps no finding quiet. Write it as <!-- ${sample} -->, on a line of its own above what it is about.`,
    };
  }
  if (misplaced === 'beside') {
    return {
      pointer,
      message:
        'This stands beside something else, so it keeps no finding quiet. Move it to a line of its own, above what it is about.',
    };
  }
  if (rule === '') {
    return {
      pointer,
      message: `This does not say which finding it is about, so it keeps none quiet. Write the name of the check, a colon and a reason: ${sample}.`,
    };
  }
  const named = said.rules.find(({ id }) => id === rule);
  if (named === undefined) return unknownRule(suppression, place, facts, said);
  if (named.isAlwaysShown === true) {
    return {
      pointer: `${pointer}/rule`,
      message: `What '${rule}' finds cannot be kept quiet: as long as it is there, nobody knows what else is wrong. Mend it, and remove this comment.`,
      fix: remove(pointer, facts),
    };
  }
  if (reason === '') {
    return {
      pointer,
      message: `This gives no reason, so it keeps no finding quiet: whoever reads it later could not tell whether it still holds. Write why, after a colon: ${suppressionWord} ${rule}: the page comes in May.`,
    };
  }
  if (said.isUsed(suppression)) return undefined;
  const isLast = place.covers.length === 0;
  const isDouble =
    place.suppressions.find((other) => other.rule === rule && other.reason !== '') !== suppression;
  return {
    pointer,
    message: `${
      isLast
        ? `There is nothing below that '${rule}' could be about`
        : isDouble
          ? `Another comment beside this one is about '${rule}' already`
          : `'${rule}' finds nothing in what stands below`
    }, so this keeps no finding quiet, and might hide one that comes later. Remove it.`,
    fix: remove(pointer, facts),
  };
}

function unknownRule(
  { pointer, rule, reason }: SuppressionFacts,
  place: SuppressedPlaceFacts,
  { path }: Facts,
  { rules, finds }: Said,
): Report {
  const at = `${pointer}/rule`;
  if (/[,\s]/.test(rule)) {
    return {
      pointer: at,
      message:
        'Here are several names, and one comment is about one check, so this keeps no finding quiet. Write a comment for each, one above the other, each with its reason.',
    };
  }
  const meant = meantBy(
    rule,
    rules.flatMap(({ id, isAlwaysShown }) => (isAlwaysShown === true ? [] : [id])),
  );
  const counts = (near: string): boolean =>
    reason !== '' && finds(near, place) && place.suppressions.every((other) => other.rule !== near);
  const start = `There is no check called '${rule}', so this keeps no finding quiet.`;
  if (meant.words.length === 0)
    return { pointer: at, message: `${start} The names of all checks: throughline rules.` };
  return {
    pointer: at,
    message: `${start} Did you mean ${quotedChoice(meant)}?`,
    // Only where the right name would make it one that counts.
    ...writeMeant({ path, pointer: at }, { ...meant, words: meant.words.filter(counts) }),
  };
}

function remove(pointer: string, { path }: Facts): Fix {
  return { title: 'Remove the comment', edits: [{ kind: 'remove', path, pointer }] };
}
