/** Reads fields of plain values whose shape nobody promises: what does not fit is as if it were not there. */

export type Fields = Readonly<Record<string, unknown>>;

const none: Fields = {};

/** A map, or an empty one. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : none;
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

export function textsOf(value: unknown): readonly string[] {
  return listOf(value).filter((item): item is string => typeof item === 'string' && item.trim() !== '');
}

export function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

export function booleanOf(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

/** `K`, `1` … `12`, whether written as text or as a number. */
export function gradeOf(value: unknown): string | undefined {
  const grade = typeof value === 'number' ? String(value) : value;
  return typeof grade === 'string' && /^(?:K|[1-9]|1[0-2])$/.test(grade) ? grade : undefined;
}

export function gradesOf(value: unknown): readonly string[] {
  return listOf(value).flatMap((item) => gradeOf(item) ?? []);
}

export function oneOf<const T extends string>(choices: readonly T[], value: unknown): T | undefined {
  return choices.find((choice) => choice === value);
}
