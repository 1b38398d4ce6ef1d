/** The language of a text, as HTML says it. */

const rightToLeft = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'ks',
  'nqo',
  'ps',
  'sd',
  'syr',
  'ug',
  'ur',
  'yi',
]);
const rightToLeftScripts = new Set(['adlm', 'arab', 'hebr', 'mand', 'nkoo', 'rohg', 'syrc', 'thaa']);

/** A value that is a language tag by its form; `undefined` for any other. */
export function languageOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(value)) return undefined;
  try {
    Intl.getCanonicalLocales(value);
    return value;
  } catch {
    // Its parts are in no order that a language tag has, such as `en-12`.
    return undefined;
  }
}

/** The reading direction of a language tag such as `en`, `ar` or `pa-Arab`. A script in the tag decides. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const [primary = '', ...subtags] = language.toLowerCase().split('-');
  const script = subtags.find((subtag) => subtag.length === 4);
  const isRightToLeft = script === undefined ? rightToLeft.has(primary) : rightToLeftScripts.has(script);
  return isRightToLeft ? 'rtl' : 'ltr';
}
