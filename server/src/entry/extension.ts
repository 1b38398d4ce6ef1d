/**
 * All of it as one file, for the editor's extension, which has to be small and runs in two places: the language
 * server and the command line in a process, and the language server in a browser's worker. Only what is asked for
 * is loaded, so nothing of Node.js is met in a browser.
 */

if ('importScripts' in globalThis) void import('./worker.ts');
else if (process.argv[2] === 'lsp') void import('./server.ts');
else void import('./main.ts');
