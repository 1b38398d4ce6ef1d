/** A small curriculum to start from, in a folder of the writer's choice. */
import * as vscode from 'vscode';
import { asking } from '../asking.ts';
import { makeEdit, showPlace } from '../making-edits.ts';
import type { Register, Session } from '../session.ts';
import { curriculumViewId } from '../views/curriculum-view.ts';
import { wrongTitle } from './new-document.ts';
import { gradeWords, serverWords } from './server-words.ts';
import { askChoice, askWords, type Said, type Step } from './steps.ts';

export const newCurriculum: Register = (session) =>
  vscode.commands.registerCommand('throughline.newCurriculum', () => create(session));

async function create(session: Session): Promise<void> {
  const asked = await asking(session, 'throughline/questions', { kind: 'curriculum' });
  const [grade, title] = asked?.questions ?? [];
  if (grade === undefined || title === undefined) return;
  const step = (number: number, ask: string, help: string): Step => ({
    title: vscode.l10n.t('New curriculum'),
    number,
    of: 3,
    canGoBack: number > 1,
    ask,
    help,
  });
  const answers: { grade?: string; title?: string; folder?: vscode.Uri } = {};
  const rows = grade.choices.map(({ value }) => ({ value, label: gradeWords(value) }));
  for (let at = 1; at <= 3; ) {
    let said: Said<unknown>;
    if (at === 1) {
      const own = await askChoice(
        step(1, serverWords(grade.ask), serverWords(grade.help)),
        rows,
        answers.grade,
      );
      if (own.type === 'answer') answers.grade = own.value;
      said = own;
    } else if (at === 2) {
      const own = await askWords(
        step(2, serverWords(title.ask), serverWords(title.help)),
        answers.title ?? '',
        wrongTitle,
      );
      if (own.type === 'answer') answers.title = own.value;
      said = own;
    } else {
      const own = await askFolder(step(3, vscode.l10n.t('In which folder?'), ''));
      if (own.type === 'answer') answers.folder = own.value;
      said = own;
    }
    if (said.type === 'cancelled') return;
    at += said.type === 'back' ? -1 : 1;
  }
  if (answers.folder !== undefined && answers.grade !== undefined)
    await write(session, answers.folder, answers.grade, answers.title);
}

async function write(
  session: Session,
  folder: vscode.Uri,
  grade: string,
  title: string | undefined,
): Promise<void> {
  const { client } = session;
  const answer = await asking(session, 'throughline/newCurriculum', {
    folder: client.code2ProtocolConverter.asUri(folder),
    grade,
    title,
  });
  if (answer === undefined || 'refused' in answer) return;
  const there = await firstThere(answer.files.map((uri) => client.protocol2CodeConverter.asUri(uri)));
  if (there !== undefined) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t(
        '{0} is there already. Nothing was written, so that nothing of yours is lost. Choose another folder.',
        vscode.workspace.asRelativePath(there),
      ),
    );
    return;
  }
  if (!(await makeEdit(session, answer.edit))) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('The files could not be written. Nothing has been changed.'),
    );
    return;
  }
  if (vscode.workspace.getWorkspaceFolder(folder) === undefined)
    await vscode.commands.executeCommand('vscode.openFolder', folder);
  else {
    // The side bar shows units and lessons by their titles, which is easier to begin with than files.
    await vscode.commands.executeCommand(`${curriculumViewId}.focus`);
    await showPlace(session, answer.place);
  }
}

async function firstThere(uris: readonly vscode.Uri[]): Promise<vscode.Uri | undefined> {
  for (const uri of uris) {
    try {
      await vscode.workspace.fs.stat(uri);
      return uri;
    } catch {
      // Where nothing is, there is room.
    }
  }
  return undefined;
}

/** Folders that are open come first; any other one can be looked for. */
async function askFolder(step: Step): Promise<Said<vscode.Uri>> {
  const open = vscode.workspace.workspaceFolders ?? [];
  if (open.length > 0) {
    const other = 'other';
    const said = await askChoice<vscode.Uri | typeof other>(
      step,
      [
        ...open.map(({ uri, name }) => ({
          value: uri,
          label: name,
          description: vscode.l10n.t('open here'),
        })),
        { value: other, label: vscode.l10n.t('Another folder…') },
      ],
      undefined,
    );
    if (said.type !== 'answer') return said;
    if (said.value !== other) return { type: 'answer', value: said.value };
  }
  const chosen = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    title: vscode.l10n.t('The folder of the new curriculum'),
    openLabel: vscode.l10n.t('Begin here'),
  });
  const [folder] = chosen ?? [];
  return folder === undefined ? { type: 'cancelled' } : { type: 'answer', value: folder };
}
