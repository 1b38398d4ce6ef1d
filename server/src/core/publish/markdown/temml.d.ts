/** What is used of temml, whose own types describe its CommonJS build. */
declare module 'temml' {
  interface Options {
    readonly displayMode: boolean;
    readonly throwOnError: boolean;
    readonly trust: boolean;
    /** In em. */
    readonly maxSize: readonly [least: number, most: number];
    readonly maxExpand: number;
  }

  const temml: { readonly __renderToMathMLTree: (tex: string, options: Options) => unknown };
  export = temml;
}
