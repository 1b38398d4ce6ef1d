/**
 * Runs a command and measures it: wall time in milliseconds, and where `/proc` tells, processor time and peak memory
 * in megabytes.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

export interface Measure {
  readonly ms: number;
  /** Of all its threads, up to a few milliseconds before its end. */
  readonly cpuMs: number | undefined;
  readonly peakMb: number | undefined;
  readonly status: number | null;
  readonly stdout: string;
}

/** The median of several runs, by wall time; the peak is the highest of them. */
export async function measured(command: readonly string[], runs: number, cwd?: string): Promise<Measure> {
  const all: Measure[] = [];
  for (let run = 0; run < runs; run++) all.push(await once(command, cwd));
  const sorted = all.toSorted((a, b) => a.ms - b.ms);
  const median = sorted[Math.floor(sorted.length / 2)];
  if (median === undefined) throw new Error('Nothing was run.');
  const peaks = all.flatMap((measure) => measure.peakMb ?? []);
  return { ...median, peakMb: peaks.length === 0 ? undefined : Math.max(...peaks) };
}

async function once([command = '', ...args]: readonly string[], cwd: string | undefined): Promise<Measure> {
  const start = performance.now();
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'ignore'] });
  let stdout = '';
  let peakMb: number | undefined;
  let cpuMs: number | undefined;
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (part: string) => {
    if (stdout.length < 10_000_000) stdout += part;
  });
  const timer = setInterval(() => {
    peakMb = Math.max(peakMb ?? 0, highWaterMark(child.pid) ?? 0) || undefined;
    cpuMs = processorTime(child.pid) ?? cpuMs;
  }, 4);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  clearInterval(timer);
  return { ms: performance.now() - start, cpuMs, peakMb, status, stdout };
}

function highWaterMark(pid: number | undefined): number | undefined {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}

/** The system counts in hundredths of a second. */
function processorTime(pid: number | undefined): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return undefined;
  }
}
