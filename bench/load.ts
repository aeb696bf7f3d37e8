import { text } from 'node:stream/consumers';
import { cpuMilliseconds } from './processes.ts';
import type { Server } from './servers.ts';
import { start } from './started.ts';

/** One run of wrk; times in milliseconds, `cpu` for each request. */
export type Sample = { rate: number; p50: number; p99: number; cpu: number };

const MILLISECONDS: Record<string, number> = { us: 0.001, ms: 1, s: 1000, m: 60_000 };

/** Loads a server with 16 connections for some seconds. Throws when a request of them failed. */
export async function load(
  wrk: string,
  server: Server,
  pathname: string,
  headers: Record<string, string>,
  seconds: number,
): Promise<Sample> {
  const sent = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const args = ['-t1', '-c16', `-d${seconds}s`, '--latency', ...sent, server.origin + pathname];
  const before = cpuOf(server);
  const output = await run(wrk, args, seconds);
  const used = cpuOf(server) - before;
  if (/Non-2xx|Socket errors/.test(output)) throw new Error(`${server.name} failed:\n${output}`);
  return {
    rate: numberIn(output, /Requests\/sec: +([\d.]+)/),
    p50: percentile(output, 50),
    p99: percentile(output, 99),
    cpu: used / numberIn(output, /(\d+) requests in/),
  };
}

function cpuOf({ pids }: Server): number {
  return pids.reduce((sum, pid) => sum + cpuMilliseconds(pid), 0);
}

async function run(wrk: string, args: string[], seconds: number): Promise<string> {
  const child = start(wrk, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const limit = setTimeout(() => child.kill('SIGKILL'), (seconds + 10) * 1000);
  try {
    return child.stdout ? await text(child.stdout) : '';
  } finally {
    clearTimeout(limit);
  }
}

function percentile(output: string, percent: number): number {
  const [, value, unit = ''] = new RegExp(`${percent}% +([\\d.]+)([a-z]+)`).exec(output) ?? [];
  const factor = MILLISECONDS[unit];
  if (!value || !factor) throw new Error(`wrk told no ${percent}th percentile:\n${output}`);
  return Number(value) * factor;
}

function numberIn(output: string, pattern: RegExp): number {
  const [, value] = pattern.exec(output) ?? [];
  if (!value) throw new Error(`${pattern} is not in what wrk wrote:\n${output}`);
  return Number(value);
}
