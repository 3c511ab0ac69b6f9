import { readMarkdown } from '../src/draft/markdown.ts';
import { readText } from '../src/draft/text.ts';
import { rulebook } from '../src/generated/rulebook.ts';
import { type Format, rules } from '../src/index.ts';
import type { Report } from '../src/report/report.ts';
import { reviewDraft } from '../src/review.ts';

/**
 * The report on drafts given by their paths, as the command would make it by the phrases alone: what is
 * printed of a draft does not hang on the weights of the day.
 */
export function reportOn(
  sources: Readonly<Record<string, string>>,
  failed = 0,
  format: Format = 'text',
): Report {
  const read = format === 'markdown' ? readMarkdown : readText;
  return {
    drafts: Object.entries(sources).map(([path, source]) => ({
      path,
      review: reviewDraft(read(source), { rulebook, predictor: null }),
    })),
    failed,
    quiet: false,
    rules,
    version: '1.2.3',
  };
}
