// Loaded into a measured process by --require; says at its end how much memory it held at most, in KiB.
const fs = require('node:fs');

process.once('exit', () => fs.writeFileSync(process.env.BENCH_PEAK_FILE, String(peak())));

// Linux counts the memory of the parent that spawned a process into its maxRSS, but not into VmHWM.
function peak() {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS;
  return Number(/VmHWM:\s*(\d+)/.exec(fs.readFileSync('/proc/self/status', 'utf8'))[1]);
}
