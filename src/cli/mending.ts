import type { CliOptions } from './cli-options.ts';

/** Whether the draft itself is to be changed, beside being reviewed. */
export function isMending({ fix, fixDryRun, interactive }: CliOptions): boolean {
  return fix === true || fixDryRun === true || interactive === true;
}

/** A flag that says how to mend where nothing is to be mended: it would do nothing, and its user waits for it. */
export function idleFlag(options: CliOptions): string | undefined {
  if (isMending(options)) return undefined;
  if (options.only) return '--only says what to mend; add --fix, --fix-dry-run or --interactive';
  return options.unsafe ? '--unsafe says how to mend; add --fix or --fix-dry-run' : undefined;
}
