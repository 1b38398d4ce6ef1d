/** What an import would write, and what it would change: everything is found out before anything is written. */
import path from 'node:path';
import { nameCatalogue } from '../../core/kinds/curriculum/name-catalogue.ts';
import type { Index } from '../../core/model/index.ts';
import type { ImportReport } from '../../core/report/standards/import-report.ts';
import { builtInIds } from '../../core/standards/built-in.ts';
import { changesBetween } from '../../core/standards/case/changes.ts';
import type { CaseReading } from '../../core/standards/case/imported.ts';
import { readCase } from '../../core/standards/case/read-case.ts';
import type { Document } from '../../core/syntax/document.ts';
import { readDocument } from '../../core/syntax/read.ts';
import { diskFiles } from '../../host/disk.ts';
import { readPackageFile } from '../../host/package-file.ts';
import { Refusal } from '../../host/refusal.ts';
import { ownStatusOf } from '../../host/status.ts';
import type { NewFile } from '../../host/write-together.ts';
import { type FormerPackage, findFormer, packagesIn } from './former-package.ts';

export interface ImportPlan {
  readonly report: ImportReport;
  /** In the order in which they are written: curriculum.yaml last. */
  readonly files: readonly NewFile[];
}

export interface ImportRequest {
  /** Absolute, and as it was written. */
  readonly file: string;
  readonly shown: string;
  /** The curriculum's folder. */
  readonly folder: string;
  readonly id: string | undefined;
  readonly isDryRun: boolean;
  /** The index with the curriculum's own lists of standards. */
  readonly lists: Index;
  /** The index of the whole curriculum, where that is needed. */
  readonly loadWhole: () => Promise<Index>;
}

/** @throws {Refusal} where nothing can be imported, or not safely. */
export async function planImport(request: ImportRequest): Promise<ImportPlan> {
  const { file, shown, folder, isDryRun } = request;
  const given = readPackageFile(file, shown);
  const reading = readCase(given.text);
  requireStandards(reading, shown);
  const packages = packagesIn(folder);
  const former = findFormer(folder, packages, given, reading);
  const id = request.id ?? former?.id ?? reading.catalogue.id;
  const target = former?.path ?? `standards/${id}.case.json`;
  requireFree(request, { reading, former, packages, id, target });
  const isSame = former?.isSame === true;
  const changes =
    former === undefined || isSame ? undefined : changesBetween(former.reading.catalogue, reading.catalogue);
  const root = await rootDocument(folder);
  const naming = nameCatalogue(root, id);
  if (naming.outcome === 'refused') throw new Refusal(`${naming.reason} Nothing was written.`);
  return {
    report: {
      id,
      path: target,
      curriculumPath: root.path,
      isDryRun,
      outcome: former === undefined ? 'added' : isSame ? 'unchanged' : 'replaced',
      naming: naming.outcome,
      reading,
      changes,
      missed:
        changes === undefined || changes.lostCodes.length === 0
          ? []
          : missedCodes(await request.loadWhole(), changes.lostCodes),
    },
    files: [
      ...(isSame ? [] : [{ path: path.join(folder, target), contents: given.bytes }]),
      ...(naming.outcome === 'added' ? [{ path: path.join(folder, root.path), contents: naming.text }] : []),
    ],
  };
}

function requireStandards({ problem, catalogue, warnings }: CaseReading, shown: string): void {
  if (problem !== undefined) throw new Refusal(`${shown} cannot be imported. ${problem}`);
  if (catalogue.standards.length > 0) return;
  const reason = warnings.find(({ field }) => field.startsWith('/CFItems'));
  const place = reason === undefined ? '.' : `: at ${reason.field}, ${reason.message}`;
  throw new Refusal(
    `${shown} is a CASE package without any standard that can be read, so there is nothing to import${place} Download it again, with its items.`,
  );
}

interface Chosen {
  readonly reading: CaseReading;
  readonly former: FormerPackage | undefined;
  readonly packages: ReadonlyMap<string, string>;
  readonly id: string;
  readonly target: string;
}

/** Whether the id and the file are free, or hold an earlier version of this very document. */
function requireFree({ folder, lists, id: asked }: ImportRequest, chosen: Chosen): void {
  const { reading, former, packages, id, target } = chosen;
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) || id.length > 100)
    throw new Refusal(
      `'${id}' cannot be an id: it has small letters, digits and single hyphens between them. For example: --id state-science`,
    );
  if (former !== undefined && former.id !== id)
    throw new Refusal(
      `this package (${reading.document.title}) is in the curriculum already, as ${former.path}, and twice the same codes would be of no use. Leave --id out to bring that file up to date, or remove it first.`,
    );
  if (builtInIds.includes(id))
    throw new Refusal(
      `'${id}' is a catalogue that comes with Throughline, and two of one id cannot be told apart. Give this one another: --id my-${id}`,
    );
  if (former !== undefined) return;
  const other = lists.definitions('catalogue', id)[0]?.path ?? packages.get(id);
  const isThere = ownStatusOf(path.join(folder, target)) !== undefined;
  if (other === undefined && !isThere) return;
  const isUnknown = reading.document.identifier === undefined;
  throw new Refusal(
    `${other ?? target} has the id '${id}' already, and is no version of this package${isUnknown ? ' as far as can be told, since the package has no identifier' : ''}. Nothing was written. ${asked === undefined ? `Give this one an id of its own: --id ${id}-2` : 'Give another id.'}${isUnknown ? ' Or remove that file first, if this is to take its place.' : ''}`,
  );
}

/** curriculum.yaml as it is on the disk. */
async function rootDocument(folder: string): Promise<Document> {
  let problem = 'It is not there any more.';
  const files = diskFiles(folder, ({ message }) => {
    problem = message;
  });
  for (const name of ['curriculum.yaml', 'curriculum.yml']) {
    const text = await files.read(name);
    if (text !== undefined) return readDocument({ path: name, text });
  }
  throw new Refusal(
    `curriculum.yaml cannot be read, so no line can be added to it and nothing was written. ${problem}`,
  );
}

function missedCodes(index: Index, codes: readonly string[]): ImportReport['missed'] {
  return codes.flatMap((code) => {
    const paths = new Set(index.references('standard', code).map((reference) => reference.path));
    return paths.size === 0 ? [] : [{ code, paths: [...paths] }];
  });
}
