/** A real VS Code that runs on this machine and is used from a browser, with the packaged extension installed. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { nodeOfVsCode, vsCodeServer } from './places.ts';

export interface VsCodeServer {
  /** Such as `http://127.0.0.1:4711`. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

export interface VsCodeServerOptions {
  readonly vsix: string;
  /** Over the usual settings of a test. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Folders may then be in restricted mode. */
  readonly asksForTrust?: boolean;
  /** Where it is used from; any free port without it. */
  readonly port?: number;
}

/** Quiet, offline, and the same every time. */
const usualSettings: Readonly<Record<string, unknown>> = {
  'chat.disableAIFeatures': true,
  'editor.accessibilitySupport': 'off',
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.simpleDialog.enable': true,
  'git.enabled': false,
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.dialogStyle': 'custom',
  'workbench.colorTheme': 'Default Dark Modern',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

const startMs = 40_000;
const endMs = 4_000;

export async function startVsCodeServer(options: VsCodeServerOptions): Promise<VsCodeServer> {
  const own = fs.mkdtempSync(path.join(os.tmpdir(), 'throughline-vscode-'));
  const user = path.join(own, 'user');
  fs.mkdirSync(path.join(user, 'User'), { recursive: true });
  fs.writeFileSync(
    path.join(user, 'User/settings.json'),
    JSON.stringify({ ...usualSettings, ...options.settings }, undefined, 2),
  );
  fs.writeFileSync(path.join(own, 'config.yaml'), 'auth: none\n');
  const env = environment(own);
  const base = [
    vsCodeServer,
    ...['--config', path.join(own, 'config.yaml')],
    ...['--user-data-dir', user],
    ...['--extensions-dir', path.join(own, 'extensions')],
  ];
  const installed = spawnSync(nodeOfVsCode, [...base, '--install-extension', options.vsix], {
    env,
    encoding: 'utf8',
  });
  if (installed.status !== 0)
    throw new Error(
      `VS Code did not take the extension: ${installed.error?.message ?? ''}${installed.stdout}${installed.stderr}`,
    );
  const child = spawn(
    nodeOfVsCode,
    [
      ...base,
      ...['--auth', 'none', '--bind-addr', `127.0.0.1:${options.port ?? 0}`],
      ...['--disable-telemetry', '--disable-update-check', '--disable-getting-started-override'],
      ...(options.asksForTrust === true ? [] : ['--disable-workspace-trust']),
    ],
    // In a group of its own, which is ended with everything that it started.
    { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  const origin = await originOf(child);
  return {
    origin,
    close: async () => {
      const ended = new Promise((done) => child.once('exit', done));
      signal(child, 'SIGTERM');
      await Promise.race([ended, new Promise((done) => setTimeout(done, endMs).unref())]);
      signal(child, 'SIGKILL');
      child.stdout?.destroy();
      child.stderr?.destroy();
      fs.rmSync(own, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Without what an editor or npm around us says, and without any shop: nothing leaves this machine. */
function environment(own: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(?:VSCODE_|npm_|NODE_OPTIONS|ELECTRON_)/.test(name),
  );
  return {
    ...Object.fromEntries(kept),
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
    XDG_CONFIG_HOME: path.join(own, 'config'),
    XDG_DATA_HOME: path.join(own, 'data'),
  };
}

async function originOf(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`VS Code did not start in time: ${said}`)), startMs);
    const hear = (bytes: Buffer): void => {
      said += String(bytes);
      const origin = /HTTP server listening on (http:\/\/[^\s/]+)/.exec(said)?.[1];
      if (origin === undefined) return;
      clearTimeout(timer);
      done(origin);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => fail(new Error(`VS Code ended with ${code}: ${said}`)));
    child.once('error', fail);
  });
}

function signal({ pid }: ChildProcess, name: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, name);
  } catch {
    // It has ended by itself.
  }
}
