import { statusOf } from '../../core/features/status.ts';
import { type CurriculumStatus, statusRequest } from '../../protocol/status.ts';
import type { Feature } from './feature.ts';

/** The figures at the foot of the window. */
export const status: Feature = {
  capabilities: () => ({}),
  register: (connection, session) => {
    connection.onRequest(statusRequest, (): readonly CurriculumStatus[] =>
      session
        .curricula()
        .map((curriculum) => ({
          folder: curriculum.folder,
          isLoaded: curriculum.isLoaded(),
          ...statusOf(curriculum.index()),
        }))
        .sort((a, b) => (a.folder < b.folder ? -1 : 1)),
    );
  },
};
