import type { CliOptions } from './cli-options.ts';

/** Whether the draft itself is to be changed, beside being reviewed. */
export function isMending({ fix, fixDryRun, interactive }: CliOptions): boolean {
  return fix === true || fixDryRun === true || interactive === true;
}
