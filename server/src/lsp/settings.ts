/**
 * The client's settings, under `throughline`: only for how the editor shows things. What is found, and how
 * serious it is, is said by curriculum.yaml alone, so that everyone who checks a curriculum finds the same.
 */

export interface Settings {
  /** Whether lines above standards, units and assessments say where they are taught and assessed. */
  readonly lens: boolean;
  /** Whether labels are shown after codes, and totals after minutes. */
  readonly inlayHints: boolean;
}

export const usualSettings: Settings = { lens: true, inlayHints: true };

/** Reads what a client sends, which may be anything; what is not understood is as usual. */
export function settingsFrom(sent: unknown): Settings {
  const own = fieldsOf(sent);
  return {
    lens: isOn(own['lens'], usualSettings.lens),
    inlayHints: isOn(own['inlayHints'], usualSettings.inlayHints),
  };
}

/** `true`, `false`, or an object with `enabled`. */
function isOn(setting: unknown, usual: boolean): boolean {
  if (typeof setting === 'boolean') return setting;
  const { enabled } = fieldsOf(setting) as { readonly enabled?: unknown };
  return typeof enabled === 'boolean' ? enabled : usual;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
