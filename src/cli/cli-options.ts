import type { RuleSettings } from '../checks/check.ts';
import type { Scenario } from '../rulebook/scenario.ts';
import type { Severity } from '../rulebook/severity.ts';

export const FORMATS = [
  'pretty',
  'json',
  'unix',
  'ndjson',
  'sarif',
  'rdjson',
  'github',
  'markdown',
  'html',
] as const;
export type FormatName = (typeof FORMATS)[number];

export interface CliOptions {
  readonly format: FormatName;
  readonly outputFile?: string;
  readonly minScore?: number;
  readonly maxWarnings?: number;
  readonly failOn: Severity | 'never';
  readonly quiet?: boolean;
  readonly rule: RuleSettings;
  readonly stdinFilename: string;
  readonly scenario?: Scenario;
  readonly fix?: boolean;
  readonly unsafe?: boolean;
  readonly fixDryRun?: boolean;
  readonly interactive?: boolean;
  readonly only?: readonly string[];
  readonly invite?: string;
  readonly to?: string;
  readonly company?: string;
  readonly role?: string;
  readonly received?: string;
  readonly now?: string;
  readonly color?: boolean;
  /** A file's name, or whether to look for one. */
  readonly config: boolean | string;
  readonly printConfig?: boolean;
  readonly init?: boolean;
  readonly explain?: string;
  readonly listRules?: boolean;
  readonly explainDraft?: boolean;
}
