/** Answers a server that has no disk: the files as the editor holds them. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type AboutPlace, listFilesRequest, readFileRequest } from '../../server/src/protocol/files.ts';

/** A workspace with more is no curriculum, and one level deeper is a folder that contains itself. */
const mostFiles = 100_000;
const mostLevels = 60;

export function answerWithFiles(client: BaseLanguageClient): void {
  client.onRequest(listFilesRequest, ({ uri }: AboutPlace) => filesBelow(vscode.Uri.parse(uri)));
  client.onRequest(readFileRequest, ({ uri }: AboutPlace) => textOf(vscode.Uri.parse(uri)));
}

/** The paths below a folder; a folder that cannot be listed has none. */
async function filesBelow(folder: vscode.Uri): Promise<readonly string[]> {
  const paths: string[] = [];
  let level = [''];
  for (let depth = 0; level.length > 0 && depth < mostLevels && paths.length < mostFiles; depth += 1) {
    const listed = await Promise.all(level.map((path) => entriesOf(folder, path)));
    paths.push(...listed.flatMap(({ files }) => files));
    level = listed.flatMap(({ folders }) => folders);
  }
  return paths.slice(0, mostFiles);
}

interface Entries {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

async function entriesOf(folder: vscode.Uri, path: string): Promise<Entries> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(folder, path));
    const below = (name: string): string => (path === '' ? name : `${path}/${name}`);
    return {
      files: entries.filter(([, type]) => (type & vscode.FileType.File) !== 0).map(([name]) => below(name)),
      // The server looks into no hidden folder, so none is fetched.
      folders: entries
        .filter(([name, type]) => (type & vscode.FileType.Directory) !== 0 && !isHidden(name))
        .map(([name]) => below(name)),
    };
  } catch {
    return { files: [], folders: [] };
  }
}

function isHidden(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

async function textOf(file: vscode.Uri): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await vscode.workspace.fs.readFile(file));
  } catch {
    return null;
  }
}
