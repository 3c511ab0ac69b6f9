import { draftJson, jsonText } from './json.ts';
import type { Report } from './report.ts';

/** One draft a line, as in the JSON report: for programs that read while drafts are still reviewed. */
export function formatNdjson({ drafts }: Report): string {
  return drafts.map((draft) => jsonText(draftJson(draft))).join('');
}
