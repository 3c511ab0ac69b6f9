import type { RuleSettings } from '../checks/check.ts';
import type { Config } from '../config/config.ts';
import { findConfig } from '../config/find.ts';
import { visible } from '../report/visible.ts';
import type { Book } from '../review.ts';
import { builtIn } from './built-in.ts';
import type { CliOptions } from './cli-options.ts';

/** What a draft is reviewed with once its configuration is known. */
export interface Settings {
  readonly book: Book;
  readonly severities: RuleSettings;
  /** The writer's name, for drafts that are not signed. */
  readonly me?: string;
  readonly config: Config | null;
  readonly file: string | null;
}

/** Something wrong with a configuration, as lines for stderr. */
export class ConfigFault extends Error {}

const known = new Map<string, Settings>();
let bare: Settings | undefined;

function withoutConfig(): Settings {
  bare ??= { book: builtIn(), severities: {}, config: null, file: null };
  return bare;
}

/** The settings for a draft, from the flags or from the nearest configuration; read once for each file. */
export async function settingsFor(draft: string, options: CliOptions): Promise<Settings> {
  const plain = withoutConfig();
  const named = typeof options.config === 'string' ? options.config : undefined;
  if (options.config === false) return plain;
  const file = named ?? findConfig(draft === '-' ? options.stdinFilename : draft);
  if (file === undefined) return plain;
  const before = known.get(file);
  if (before) return before;
  const settings = await readSettings(file);
  known.set(file, settings);
  return settings;
}

async function readSettings(file: string): Promise<Settings> {
  const { configured, loadConfig, severitiesIn } = await import('../config/index.ts');
  const book = builtIn();
  let rulebook = book.rulebook;
  let loaded = loadConfig(file, rulebook.rules);
  const { rulebooks } = loaded.config;
  if (rulebooks.length > 0) {
    const whole = (await import('./rulebooks.ts')).rulebookWith(rulebooks);
    if (whole.problems.length > 0) throw faultOf(whole.problems);
    rulebook = whole.rulebook;
    // Only now is it known which rules there are to set.
    loaded = loadConfig(file, rulebook.rules);
  }
  const { config, problems } = loaded;
  if (problems.length > 0) throw faultOf(problems);
  return {
    book: configured({ ...book, rulebook }, config),
    severities: severitiesIn(config),
    ...(config.facts.me ? { me: config.facts.me } : {}),
    config,
    file,
  };
}

function faultOf(
  problems: readonly { readonly file: string; readonly line: number; readonly message: string }[],
): ConfigFault {
  return new ConfigFault(
    problems.map(({ file, line, message }) => visible(`${file}:${line}: ${message}`)).join('\n'),
  );
}
