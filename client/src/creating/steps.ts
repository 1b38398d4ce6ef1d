/** One question at a time, with a way back: what is shown, and what somebody says. */
import * as vscode from 'vscode';

/** `back` goes to the question before, and `cancelled` writes nothing. */
export type Said<T> =
  | { readonly type: 'answer'; readonly value: T }
  | { readonly type: 'back' | 'cancelled' };

export interface Step {
  readonly title: string;
  /** From 1. */
  readonly number: number;
  readonly of: number;
  readonly canGoBack: boolean;
  /** The question, and what else is good to know. */
  readonly ask: string;
  readonly help: string;
}

export interface ChoiceRow<T> extends vscode.QuickPickItem {
  readonly value?: T;
}

export function askChoice<T>(
  step: Step,
  rows: readonly ChoiceRow<T>[],
  likely: T | undefined,
): Promise<Said<T>> {
  const picks = vscode.window.createQuickPick<ChoiceRow<T>>();
  picks.placeholder = step.help === '' ? step.ask : `${step.ask} ${step.help}`;
  picks.matchOnDescription = true;
  picks.matchOnDetail = true;
  picks.items = rows;
  const first = rows.find(({ value }) => value !== undefined && value === likely);
  if (first !== undefined) picks.activeItems = [first];
  return shown(picks, step, (say) => {
    picks.onDidAccept(() => {
      const [row] = picks.selectedItems;
      if (row?.value !== undefined) say(row.value);
    });
  });
}

/** @param wrong - what is wrong with a text, or nothing. */
export function askWords(
  step: Step,
  value: string,
  wrong: (text: string) => string | undefined,
): Promise<Said<string>> {
  const box = vscode.window.createInputBox();
  box.prompt = step.ask;
  box.placeholder = step.help;
  box.value = value;
  return shown(box, step, (say) => {
    box.onDidChangeValue((text) => {
      // An empty box is only begun, and says nothing until it is sent.
      box.validationMessage = text === '' ? undefined : wrong(text);
    });
    box.onDidAccept(() => {
      const message = wrong(box.value);
      box.validationMessage = message;
      if (message === undefined) say(box.value);
    });
  });
}

/** Shows an input until it is answered, and takes it away. */
export function shown<T>(
  input: vscode.QuickInput & {
    buttons: readonly vscode.QuickInputButton[];
    readonly onDidTriggerButton: vscode.Event<vscode.QuickInputButton>;
  },
  { title, number, of, canGoBack }: Step,
  listen: (say: (value: T) => void) => void,
): Promise<Said<T>> {
  return new Promise((resolve) => {
    input.title = title;
    input.step = number;
    input.totalSteps = of;
    // Looking something up in a file is no answer.
    input.ignoreFocusOut = true;
    input.buttons = canGoBack ? [vscode.QuickInputButtons.Back] : [];
    const end = (said: Said<T>): void => {
      resolve(said);
      input.dispose();
    };
    input.onDidTriggerButton((button) => {
      if (button === vscode.QuickInputButtons.Back) end({ type: 'back' });
    });
    input.onDidHide(() => end({ type: 'cancelled' }));
    listen((value) => end({ type: 'answer', value }));
    input.show();
  });
}
