/** A box in which somebody types what the view then shows; Escape brings back what was shown before. */
import * as vscode from 'vscode';

/** How long after a letter the view follows, so that a word that is being typed is one search. */
const restMs = 120;

export function searchBox(before: string, show: (words: string) => void): void {
  const box = vscode.window.createInputBox();
  box.title = vscode.l10n.t('Find standards');
  box.placeholder = vscode.l10n.t('A code, or words such as: equivalent fractions');
  box.prompt = vscode.l10n.t('The view follows as you type. Press Enter to keep what it shows.');
  box.value = before;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isKept = false;
  const finish = (words: string): void => {
    clearTimeout(timer);
    show(words.trim());
  };
  box.onDidChangeValue((words) => {
    clearTimeout(timer);
    timer = setTimeout(() => show(words.trim()), restMs);
  });
  box.onDidAccept(() => {
    isKept = true;
    finish(box.value);
    box.hide();
  });
  box.onDidHide(() => {
    if (!isKept) finish(before);
    box.dispose();
  });
  box.show();
}
