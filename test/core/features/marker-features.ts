/** The features that a marker file may ask, by group. */
import type { MarkerFeature } from '../../support/markers.ts';
import { actions } from './actions.markers.ts';
import { completion } from './completion.markers.ts';
import { edits } from './edits.markers.ts';
import { nameAtMark, namesInFile } from './names.markers.ts';
import { navigation } from './navigation.markers.ts';
import { shape } from './shape.markers.ts';

export const markerFeatures: Readonly<Record<string, MarkerFeature>> = {
  names: namesInFile,
  name: nameAtMark,
  ...completion,
  ...navigation,
  ...shape,
  ...edits,
  ...actions,
};
