const LF = 10;
const CR = 13;
const NAME = 'x-decline-lint';

/**
 * The message without its `X-Decline-Lint` field, which is meant for us and not for the reader; all other bytes
 * are as they were. Only the header is looked at.
 */
export function withoutOurField(message: Buffer): Buffer {
  let start = 0;
  while (start < message.length) {
    const end = lineEnd(message, start);
    if (isBlank(message, start, end)) return message;
    if (isOurs(message, start)) {
      let stop = end;
      while (stop < message.length && (message[stop] === 32 || message[stop] === 9))
        stop = lineEnd(message, stop);
      return Buffer.concat([message.subarray(0, start), message.subarray(stop)]);
    }
    start = end;
  }
  return message;
}

function lineEnd(message: Buffer, from: number): number {
  const end = message.indexOf(LF, from);
  return end < 0 ? message.length : end + 1;
}

function isBlank(message: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1)
    if (message[at] !== LF && message[at] !== CR) return false;
  return true;
}

function isOurs(message: Buffer, start: number): boolean {
  const head = message.toString('latin1', start, start + NAME.length + 4).toLowerCase();
  return head.startsWith(NAME) && /^\s*:/.test(head.slice(NAME.length));
}
