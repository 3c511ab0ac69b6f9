import { type Format, review, rules } from '../src/index.ts';
import type { Report } from '../src/report/report.ts';

/** The report on drafts given by their paths, as the command would make it. */
export function reportOn(
  sources: Readonly<Record<string, string>>,
  failed = 0,
  format: Format = 'text',
): Report {
  return {
    drafts: Object.entries(sources).map(([path, source]) => ({
      path,
      review: review(source, { format }),
    })),
    failed,
    quiet: false,
    rules,
    version: '1.2.3',
  };
}
