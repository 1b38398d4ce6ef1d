/** Which curriculum a command about standards looks at: the one that is named, or the one that you are in. */
import { findCurriculum } from '../../host/find-curriculum.ts';
import { Refusal } from '../../host/refusal.ts';
import type { Arguments } from '../arguments.ts';
import type { Option } from '../command.ts';
import { targetFolder } from '../target.ts';
import type { Terminal } from '../terminal.ts';

export const curriculumOption: Option = {
  name: 'curriculum',
  takes: 'folder',
  help: 'The folder of the curriculum that is meant. Without it: the one that you are in',
};

export const formatOption: Option = {
  name: 'format',
  takes: 'form',
  choices: ['text', 'json'],
  help: 'text for people (the default), or json for programs',
};

/** The curriculum's folder; `undefined` outside of any, where none is named either. */
export function curriculumAround(given: Arguments, terminal: Terminal): string | undefined {
  const named = given.value('curriculum');
  return named === undefined ? findCurriculum(terminal.folder) : targetFolder(named, terminal.folder);
}

export function requireCurriculum(given: Arguments, terminal: Terminal): string {
  const folder = curriculumAround(given, terminal);
  if (folder !== undefined) return folder;
  throw new Refusal(
    "there is no curriculum.yaml in this folder, nor in any folder above it. Go to the folder of your curriculum, name it with --curriculum, or start one with 'throughline init'.",
  );
}
