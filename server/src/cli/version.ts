/** Put in by the build, from package.json; tests that do not run the bundle have none. */
declare const THROUGHLINE_VERSION: string | undefined;

export const version: string = typeof THROUGHLINE_VERSION === 'undefined' ? '' : (THROUGHLINE_VERSION ?? '');
