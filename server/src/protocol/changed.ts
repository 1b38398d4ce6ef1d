/**
 * What the server tells an editor of ours when what is known of a curriculum has changed, so that views made of it
 * are asked for again. An editor that wants it says so in `initialize`: `capabilities.experimental` has
 * `throughlineChanged: true`. It comes when everything has been looked at, and not more often than anyone looks.
 */

export const changedNotification = 'throughline/changed';

export interface Changed {
  /** The URI of the curriculum's folder, without a slash at its end. */
  readonly folder: string;
}
