/** The features that a marker file may ask, one line each. */
import type { MarkerFeature } from '../../support/markers.ts';
import { nameAtMark, namesInFile } from './names.markers.ts';

export const markerFeatures: Readonly<Record<string, MarkerFeature>> = {
  names: namesInFile,
  name: nameAtMark,
};
