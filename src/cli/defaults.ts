import type { CliOptions } from './cli-options.ts';

/** What holds where no flag says otherwise: the command line's own defaults, and all of a plain call. */
export const DEFAULTS = {
  format: 'pretty',
  failOn: 'error',
  rule: {},
  stdinFilename: '<stdin>',
  config: true,
} as const satisfies CliOptions;
