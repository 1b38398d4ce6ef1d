/** Where the `throughline` command starts: it knows its version, and loads only what else is asked for. */

/** Put in by the build, from package.json. */
declare const THROUGHLINE_VERSION: string;

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (process.argv.length === 3 && process.argv[2] === '--version') {
  process.stdout.write(`${THROUGHLINE_VERSION}\n`);
} else if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `throughline: this needs Node.js 20.19 or newer, and you have ${process.versions.node}. Install a newer one from https://nodejs.org and run the same command again.\n`,
  );
  process.exitCode = 2;
} else if (process.argv[2] === 'lsp') {
  // Beside this file once it is built, as is the other one; not part of its bundle.
  require('./server.cjs');
} else {
  require('./main.cjs');
}
