import type { Command } from './command.ts';
import { startProgress } from './progress.ts';
import { targetFolder } from './target.ts';
import { version } from './version.ts';

export const mcp: Command = {
  name: 'mcp',
  summary: 'Let an assistant search standards, read the map, check documents and find gaps',
  usage: '[folder]',
  about: [
    'Serves a curriculum to an assistant over the Model Context Protocol, on standard input and output. You need not start it yourself: the settings of your assistant name this command.',
    'It only reads. Each answer is about the files as they are on disk at that moment. Nothing is fetched, and nothing in a curriculum is executed.',
  ],
  most: 1,
  options: [],
  examples: [
    { line: 'throughline mcp', does: 'Serve the curriculum that you are in' },
    { line: 'throughline mcp samples/full', does: 'Serve the curriculum in another folder' },
  ],
  async run(given, terminal) {
    const folder = targetFolder(given.words[0], terminal.folder);
    const { loadCurriculum } = await import('./load.ts');
    const { serveTools } = await import('./mcp/serve-tools.ts');
    const quiet = startProgress({ isWatched: false, note: terminal.note });
    await serveTools(version, async () => {
      const curriculum = await loadCurriculum(folder, quiet);
      return {
        index: () => curriculum.workspace.index(),
        report: (only) => curriculum.report(only, quiet),
      };
    });
    return 0;
  },
};
