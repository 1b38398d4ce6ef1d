/** What the server asks an editor that holds the files: in a browser, or where files are not on a disk. */

/** Asked for the paths of all files below a folder, relative to it, names that begin with a dot included. */
export const listFilesRequest = 'throughline/listFiles';
/** Asked for the text of a file, or `null`. */
export const readFileRequest = 'throughline/readFile';

/** Both are asked about one place: a folder or a file. */
export interface AboutPlace {
  readonly uri: string;
}

/** What an editor sends with `initialize`, beside its settings, when the server is to ask it for files. */
export interface FilesOption {
  readonly files?: 'editor';
}
