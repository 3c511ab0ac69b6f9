/** decline-lint as a unified plugin: what it finds becomes messages of the file, beside those of others. */
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { type ReviewOptions, review } from './index.ts';
import { locatorOf } from './report/position.ts';

export type RetextOptions = ReviewOptions;

/**
 * Reviews the file as a whole, whatever tree the pipeline carries. Errors are marked fatal, warnings not;
 * suggestions are notes (`fatal: null`). The first rewrite of one edit stands in `expected`.
 */
const retextDeclineLint: Plugin<[RetextOptions?]> = (options = {}) => {
  return (_tree: unknown, file: VFile) => {
    const source = String(file);
    const locate = locatorOf(source);
    const format = /\.(?:md|markdown)$/i.test(file.path ?? '') ? 'markdown' : 'text';
    for (const finding of review(source, { ...options, format }).findings) {
      const { line, column, endLine, endColumn, offset, endOffset } = locate(finding);
      const message = file.message(finding.message, {
        place: {
          start: { line, column, offset },
          end: { line: endLine, column: endColumn, offset: endOffset },
        },
        ruleId: finding.rule,
        source: 'decline-lint',
      });
      message.fatal = { error: true, warning: false, suggestion: undefined }[finding.severity];
      message.actual = source.slice(finding.start, finding.end);
      message.expected = finding.rewrites.flatMap(({ edits: [edit, ...more] }) =>
        edit && more.length === 0 && edit.start === finding.start && edit.end === finding.end
          ? [edit.text]
          : [],
      );
    }
  };
};

export default retextDeclineLint;
