/** The files that cannot be read, or not with certainty. */
import { syntax } from '../rules/syntax/rule.ts';
import { unreadable } from '../rules/unreadable/rule.ts';
import type { Workspace } from './workspace.ts';

/** Their paths, sorted: what they say may be missing from the index, or be there in part. */
export function unreadIn(workspace: Pick<Workspace, 'pathsWithFindings' | 'findings'>): readonly string[] {
  return workspace
    .pathsWithFindings()
    .filter((path) =>
      workspace
        .findings(path)
        .some(({ rule, severity }) => (rule === syntax.id || rule === unreadable.id) && severity === 'error'),
    );
}
