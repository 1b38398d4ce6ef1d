/** The command line as a bundle of its own, loaded by `cli.ts` when there is something to do. */
import { commands } from '../cli/all.ts';
import { main } from '../cli/main.ts';

void main(process.argv.slice(2), commands);
