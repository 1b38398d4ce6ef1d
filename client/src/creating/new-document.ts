/** A new unit, lesson, assessment, session or feedback cycle, by answers to a few questions. */
import * as vscode from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import {
  type NewDocumentParams,
  type QuestionsAnswer,
  writeCommand,
} from '../../../server/src/protocol/new-document.ts';
import type { Place } from '../../../server/src/protocol/place.ts';
import type { Node } from '../../../server/src/protocol/tree.ts';
import { asking } from '../asking.ts';
import { chooseCurriculum } from '../choose-curriculum.ts';
import { writeAndShow } from '../making-edits.ts';
import type { Register, Session } from '../session.ts';
import { askStandards } from './ask-standards.ts';
import { gradeWords, serverWords } from './server-words.ts';
import { askChoice, askWords, type Said, type Step } from './steps.ts';

type Kind = NewDocumentParams['kind'];
type Question = QuestionsAnswer['questions'][number];
type Answers = Partial<Record<Question['key'], string | number | readonly string[]>>;

const kinds = ['unit', 'lesson', 'assessment', 'protocol', 'feedback'] as const satisfies readonly Kind[];

export const newDocument: Register = (session) =>
  vscode.Disposable.from(
    ...kinds.map((kind) =>
      // In the tree it is given the line that it belongs below.
      vscode.commands.registerCommand(commandOf(kind), (node?: Node) => create(session, kind, node)),
    ),
    vscode.commands.registerCommand(writeCommand, (edit: WorkspaceEdit, place: Place) =>
      writeAndShow(session, edit, place),
    ),
  );

function commandOf(kind: Kind): string {
  return `throughline.new${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
}

async function create(session: Session, kind: Kind, node: Node | undefined): Promise<void> {
  const curriculum = node?.curriculum ?? (await chooseCurriculum(session))?.folder;
  if (curriculum === undefined) return;
  const unit = unitOf(node);
  const answers = await askAll(session, kind, curriculum, unit === undefined ? {} : { unit });
  if (answers === undefined) return;
  const made = await asking(session, 'throughline/newDocument', {
    kind,
    curriculum,
    title: String(answers.title ?? ''),
    ...text(answers, 'unit'),
    ...text(answers, 'grade'),
    ...text(answers, 'after'),
    ...text(answers, 'leader'),
    ...text(answers, 'team'),
    ...(Array.isArray(answers.standards) ? { standards: answers.standards } : {}),
    ...(typeof answers.minutes === 'number' ? { minutes: answers.minutes } : {}),
  });
  if (made === undefined || 'refused' in made) return;
  await writeAndShow(session, made.edit, made.place);
}

/** The id of the unit that a line is, or is in. */
function unitOf(node: Node | undefined): string | undefined {
  const [first = ''] = node?.key.split('/') ?? [];
  return first.startsWith('unit:') ? first.slice('unit:'.length) : undefined;
}

function text<K extends 'unit' | 'grade' | 'after' | 'leader' | 'team'>(
  answers: Answers,
  key: K,
): Partial<Record<K, string>> {
  const value = answers[key];
  // The key is the one that was asked for.
  return typeof value === 'string' && value !== '' ? ({ [key]: value } as Partial<Record<K, string>>) : {};
}

/** Asks one question after the other; what can be chosen may depend on what was said before. */
async function askAll(
  session: Session,
  kind: Kind,
  curriculum: string,
  given: Answers,
): Promise<Answers | undefined> {
  const answers: Answers = { ...given };
  const editor = vscode.window.activeTextEditor?.document.uri;
  const uri = editor === undefined ? undefined : session.client.code2ProtocolConverter.asUri(editor);
  for (let at = 0; ; ) {
    const unit = typeof answers.unit === 'string' ? answers.unit : undefined;
    const answer = await asking(session, 'throughline/questions', { kind, curriculum, uri, unit });
    const questions = (answer?.questions ?? []).filter(({ key }) => given[key] === undefined);
    const question = questions[at];
    if (question === undefined) return answer === undefined ? undefined : answers;
    const step: Step = {
      title: titleOf(kind),
      number: at + 1,
      of: questions.length,
      canGoBack: at > 0,
      ask: serverWords(question.ask),
      help: serverWords(question.help),
    };
    const said = await askOne(session, question, step, curriculum, answers[question.key]);
    if (said.type === 'cancelled') return undefined;
    if (said.type === 'answer') {
      answers[question.key] = said.value;
      at += 1;
    } else at -= 1;
  }
}

function titleOf(kind: Kind): string {
  switch (kind) {
    case 'unit':
      return vscode.l10n.t('New unit');
    case 'lesson':
      return vscode.l10n.t('New lesson');
    case 'assessment':
      return vscode.l10n.t('New assessment');
    case 'feedback':
      return vscode.l10n.t('New feedback cycle');
    default:
      return vscode.l10n.t('New session');
  }
}

async function askOne(
  session: Session,
  { key, form, choices, likely }: Question,
  step: Step,
  curriculum: string,
  before: Answers[Question['key']],
): Promise<Said<string | number | readonly string[]>> {
  switch (form) {
    case 'choice': {
      const rows = choices.map(({ value, label, detail }) => ({
        value,
        label: key === 'grade' ? gradeWords(value) : label,
        description: detail,
      }));
      const later = { value: '', label: vscode.l10n.t('Decide later'), description: '' };
      const all = key === 'grade' ? rows : [...rows, later];
      return askChoice(step, all, typeof before === 'string' ? before : likely);
    }
    case 'standards':
      return askStandards(
        session,
        step,
        curriculum,
        choices,
        Array.isArray(before) ? (before as readonly string[]) : [],
      );
    case 'minutes': {
      const said = await askWords(step, String(before ?? likely ?? ''), wrongMinutes);
      return said.type === 'answer' ? { type: 'answer', value: Number(said.value) } : said;
    }
    case 'words':
      return askWords(step, String(before ?? ''), wrongTitle);
  }
}

function wrongMinutes(text: string): string | undefined {
  const minutes = Number(text);
  return Number.isInteger(minutes) && minutes > 0 && minutes <= 1440
    ? undefined
    : vscode.l10n.t('Write a whole number of minutes, such as 45.');
}

export function wrongTitle(text: string): string | undefined {
  if (text.trim() === '') return vscode.l10n.t('Write a few words.');
  return text.length <= 200
    ? undefined
    : vscode.l10n.t('That is too long for a title: 200 letters are the most.');
}
