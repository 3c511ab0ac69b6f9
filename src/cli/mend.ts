import { createPatch } from 'diff';
import type { Review } from '../review.ts';
import { type Fixed, fixWith } from '../rewrite/fix.ts';
import type { CliOptions } from './cli-options.ts';

/** Applies what the flags allow. */
export function mend(
  source: string,
  reviewOf: (source: string) => Review,
  { unsafe, only }: CliOptions,
): Fixed {
  return fixWith(source, reviewOf, { unsafe: unsafe === true, ...(only ? { only } : {}) });
}

/** The change as a unified diff, empty where there is none. */
export function diffOf(path: string, before: string, after: string): string {
  return before === after ? '' : createPatch(path, before, after, undefined, undefined);
}
