import type { CliOptions } from './cli-options.ts';

/** Whether the draft itself is to be changed, beside being reviewed. */
export function isMending({ fix, fixDryRun, interactive }: CliOptions): boolean {
  return fix === true || fixDryRun === true || interactive === true;
}

/** A flag that says how to mend where nothing is mended that way: it would do nothing, and its user waits for it. */
export function idleFlag(options: CliOptions): string | undefined {
  if (options.only && !isMending(options))
    return '--only says what to mend; add --fix, --fix-dry-run or --interactive';
  if (options.unsafe && !options.fix && !options.fixDryRun)
    return '--unsafe says how to mend; add --fix or --fix-dry-run';
  return undefined;
}
