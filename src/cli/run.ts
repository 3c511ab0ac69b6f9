import { hasCode } from './faults.ts';
import { main } from './main.ts';
import { complain } from './output.ts';

main(process.argv.slice(2)).then(
  // All output was written before this (see output.ts), so nothing is lost; an orderly end would take
  // the memory down piece by piece and cost a tenth of the whole run.
  (code) => process.exit(code),
  (error: unknown) => {
    if (hasCode(error, 'ENOSPC')) {
      complain('the report could not be written: there is no space left');
      process.exitCode = 2;
      return;
    }
    complain(
      `a fault of ours, please report it: ${error instanceof Error ? error.stack : String(error)}`,
    );
    process.exitCode = 2;
  },
);
