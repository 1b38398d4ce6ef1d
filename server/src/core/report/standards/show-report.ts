/** What a code stands for, as it is handed to whoever writes it down. */
import type { Near } from '../../standards/candidates.ts';
import type { Standards } from '../../standards/codes.ts';
import type { StandardProfile } from './standard-profile.ts';

export interface ShowReport {
  /** As it was written. */
  readonly query: string;
  readonly how: ReturnType<Standards['find']>['how'];
  /** Whether two standards are meant, as in `RI/RL.2.1`. */
  readonly isPair: boolean;
  /** Whether it was looked for in a curriculum. */
  readonly isCurriculum: boolean;
  /** None for an unknown code; several where it could be one or another, or names a pair. */
  readonly profiles: readonly StandardProfile[];
  readonly near: readonly Near[];
}
