/**
 * One run at a time writes to a site. Who writes leaves a file in it that says who that is; who comes second waits a
 * little, and is then refused. The lock of a run that was killed is taken away by the next.
 */
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { lockName } from './own-names.ts';
import { Refusal } from './refusal.ts';
import { ownStatusOf } from './status.ts';

export interface SiteLock {
  /** Says that the owner is still at work; to be called now and then. */
  readonly renew: () => void;
  readonly release: () => void;
}

const usualPatienceMs = 10_000;
const betweenMs = 100;
const renewEveryMs = 5_000;
/** How long a lock counts of which only its age can tell whether its owner is still there. */
const longestSilenceMs = 120_000;
/** How long it takes at most to write a lock, or to take one away. */
const momentMs = 10_000;

interface Owner {
  readonly token: string;
  readonly pid: number;
  readonly host: string;
  /** When the process was started, where the system tells: a number of a process is given again. */
  readonly started: string | undefined;
}

/** The locks of this process: one that has its number and is not among them was left by an earlier one. */
const held = new Set<string>();

/**
 * @param out - the folder as it was given, for messages.
 * @throws {Refusal} when another run still writes to the site after all patience.
 */
export async function lockSite(
  folder: string,
  out: string,
  patienceMs: number = usualPatienceMs,
): Promise<SiteLock> {
  const file = path.join(folder, lockName);
  const token = randomBytes(8).toString('hex');
  const text = JSON.stringify({
    token,
    pid: process.pid,
    host: os.hostname(),
    started: startOf(process.pid),
  });
  const end = performance.now() + patienceMs;
  while (!isTaken(file, text)) {
    const former = textIn(file);
    if (former !== undefined && isLeftOver(file, former)) takeAway(file, former);
    else if (performance.now() < end) await new Promise((done) => setTimeout(done, betweenMs));
    else throw new Refusal(inUse(out, former));
  }
  held.add(token);
  let last = performance.now();
  return {
    renew: () => {
      if (performance.now() - last < renewEveryMs) return;
      last = performance.now();
      renew(file);
    },
    release: () => {
      if (textIn(file) === text) fs.rmSync(file, { force: true });
      held.delete(token);
    },
  };
}

function isTaken(file: string, text: string): boolean {
  try {
    fs.writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function isLeftOver(file: string, text: string): boolean {
  const owner = ownerIn(text);
  // Half of it has been written, or nobody will ever write the other half.
  if (owner === undefined) return isOlderThan(file, momentMs);
  if (owner.host !== os.hostname()) return isOlderThan(file, longestSilenceMs);
  if (owner.pid === process.pid) return !held.has(owner.token);
  return !isRunning(owner);
}

/**
 * Two who find the same lock left over must not both take it away, or one would take away the new lock of the other.
 * So who does it holds a folder meanwhile, and looks again at what is there.
 */
function takeAway(file: string, former: string): void {
  const doing = `${file}-leaves`;
  try {
    fs.mkdirSync(doing);
  } catch {
    if (isOlderThan(doing, momentMs)) fs.rmSync(doing, { recursive: true, force: true });
    return;
  }
  try {
    if (textIn(file) === former) fs.rmSync(file, { force: true });
  } finally {
    fs.rmSync(doing, { recursive: true, force: true });
  }
}

function inUse(out: string, text: string | undefined): string {
  const owner = text === undefined ? undefined : ownerIn(text);
  const who = owner === undefined ? '' : ` (process ${owner.pid} on ${owner.host})`;
  return `another run of Throughline is writing to ${out}${who}, and the pages of two runs would be mixed. Nothing was changed. Wait until it has ended, then run this again. If you are sure that no other is running, remove ${path.join(out, lockName)}.`;
}

function ownerIn(text: string): Owner | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return undefined;
    const { token, pid, host, started } = value as Readonly<Record<string, unknown>>;
    if (typeof token !== 'string' || typeof pid !== 'number' || typeof host !== 'string') return undefined;
    return { token, pid, host, started: typeof started === 'string' ? started : undefined };
  } catch {
    return undefined;
  }
}

function isRunning({ pid, started }: Owner): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process is one that runs too.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  const now = startOf(pid);
  return started === undefined || now === undefined || started === now;
}

/** Linux tells it, in its own measure and since the last start of the computer. */
function startOf(pid: number): string | undefined {
  try {
    const boot = fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const fields = fs
      .readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return fields[19] === undefined ? undefined : `${boot} ${fields[19]}`;
  } catch {
    return undefined;
  }
}

function isOlderThan(file: string, ms: number): boolean {
  const status = ownStatusOf(file);
  return status !== undefined && Date.now() - status.mtimeMs > ms;
}

function textIn(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function renew(file: string): void {
  try {
    fs.utimesSync(file, new Date(), new Date());
  } catch {
    // Somebody took it away by hand. The pages are still written as they were planned.
  }
}
