import { writeErr } from './output.ts';

/** Fewer drafts than this are done before anyone wonders. */
const WORTH_SHOWING = 200;

/** How often the line is drawn anew. */
const INTERVAL_MS = 100;

export interface Progress {
  readonly advance: () => void;
  readonly finish: () => void;
}

/** A line on stderr that counts a long batch, where stderr is a terminal. */
export function progressOf(total: number): Progress {
  if (total < WORTH_SHOWING || !process.stderr.isTTY)
    return { advance: () => {}, finish: () => {} };
  let done = 0;
  let drawn = 0;
  return {
    advance() {
      done += 1;
      const now = performance.now();
      if (now - drawn < INTERVAL_MS) return;
      drawn = now;
      writeErr(`\r${done} of ${total} drafts`);
    },
    finish: () => writeErr('\r\u001b[K'),
  };
}
