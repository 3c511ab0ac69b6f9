import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { batch } from './batch.mjs';
import { coldStart } from './cold.mjs';
import { tableOf } from './table.mjs';

const folder = mkdtempSync(join(tmpdir(), 'decline-lint-bench-'));
// The command keeps V8's code cache there: a fresh one, so that the first call is the warm-up.
process.env.XDG_CACHE_HOME = folder;
try {
  const processes = [...coldStart(folder), ...batch(folder)];
  // Loaded only now: a large process takes longer to start another.
  const { throughput } = await import('./throughput.mjs');
  const { linearity } = await import('./linear.mjs');
  const rows = [...processes, ...(await throughput()), ...(await linearity())];
  console.log(
    `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model}. All are medians.\n`,
  );
  console.log(tableOf(rows));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
