/** Put in by the build, from package.json; tests that do not run the bundle have none. */
declare const THROUGHLINE_VERSION: string | undefined;
/** Put in by the build: the hash of everything that the program is built from. */
declare const THROUGHLINE_BUILD: string | undefined;

export const build: string = typeof THROUGHLINE_BUILD === 'undefined' ? '' : (THROUGHLINE_BUILD ?? '');
export const version: string = typeof THROUGHLINE_VERSION === 'undefined' ? '' : (THROUGHLINE_VERSION ?? '');
