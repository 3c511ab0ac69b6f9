import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { probeFile } from './paths.mjs';

export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Runs every entry once a round (A B C A B C ...), so that a busy moment falls on all alike. */
export function interleaved(entries, rounds, measure) {
  const figures = Object.fromEntries(Object.keys(entries).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, entry] of Object.entries(entries)) figures[name].push(measure(entry));
  }
  return Object.fromEntries(Object.entries(figures).map(([name, all]) => [name, median(all)]));
}

export function millisecondsOf(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Runs node on `args` to its end; a crash or wrong use would make a fine figure, so it throws. */
export function run(args, env = {}) {
  const { error, signal, stderr } = spawnSync(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (error) throw error;
  if (signal || stderr.length > 0) throw new Error(`node ${args[0]} failed: ${signal ?? stderr}`);
}

/** Peak resident memory of node on `args`, in KiB. */
export function peakOf(args, folder) {
  const file = join(folder, 'peak');
  run(['--require', probeFile, ...args], { BENCH_PEAK_FILE: file });
  return Number(readFileSync(file, 'utf8'));
}
