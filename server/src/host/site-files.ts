/** From the plan of a site to its files: reads what each page needs, renders it, and reads what is copied. */
import fs from 'node:fs';
import path from 'node:path';
import type { SitePlan } from '../core/publish/site.ts';
import type { Document } from '../core/syntax/document.ts';
import type { SiteFile } from './site-writer.ts';
import { statusOf } from './status.ts';
import { isInnerPath, isWithin, realPathIfAny } from './within.ts';

/**
 * @param documentsOf - reads documents by path; one that cannot be read is missing from the answer.
 * @param isAsBefore - whether a file made from these files would come out as it was last written.
 */
export function siteFiles(
  plan: SitePlan,
  folder: string,
  documentsOf: (paths: Iterable<string>) => Promise<ReadonlyMap<string, Document>>,
  isAsBefore: (paths: readonly string[]) => boolean = () => false,
): readonly SiteFile[] {
  return [
    ...plan.pages.map((page) => ({
      path: page.path,
      contents: async () => page.render(await documentsOf(page.needs)),
      isAsBefore: isAsBefore(page.needs),
    })),
    ...plan.copies.map(({ from, to }) => ({
      path: to,
      contents: async () => attachment(folder, from),
      isAsBefore: isAsBefore([from]),
    })),
  ];
}

/** The bytes of a file of the curriculum; `undefined` for one that is gone or stands outside of its folder. */
function attachment(folder: string, file: string): Uint8Array | undefined {
  const real = isInnerPath(file) ? realPathIfAny(path.join(folder, file)) : undefined;
  if (real === undefined || !isWithin(realPathIfAny(folder) ?? folder, real)) return undefined;
  return statusOf(real)?.isFile() === true ? fs.readFileSync(real) : undefined;
}
