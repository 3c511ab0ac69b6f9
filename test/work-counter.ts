const COUNTED = [
  'every',
  'filter',
  'find',
  'findIndex',
  'flatMap',
  'forEach',
  'map',
  'some',
] as const;

/**
 * How often `run` has an array method call a function: a measure of work that is the same on every
 * machine. Loops inside a regular expression are not seen.
 */
export function workOf(run: () => void): number {
  let calls = 0;
  const restore = COUNTED.map((name) => {
    const original: unknown = Reflect.get(Array.prototype, name);
    if (typeof original !== 'function') throw new Error(`${name} is no method`);
    function counting(this: unknown, visit: (...args: unknown[]) => unknown, self?: unknown) {
      const counted = (...args: unknown[]) => {
        calls += 1;
        return visit.apply(self, args);
      };
      return typeof original === 'function' ? Reflect.apply(original, this, [counted]) : undefined;
    }
    define(name, counting);
    return () => define(name, original);
  });
  try {
    run();
  } finally {
    for (const each of restore) each();
  }
  return calls;
}

function define(name: string, value: unknown): void {
  Object.defineProperty(Array.prototype, name, { value, writable: true, configurable: true });
}
