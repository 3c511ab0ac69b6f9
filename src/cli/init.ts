import { existsSync, writeFileSync } from 'node:fs';
import { CONFIG_FILE } from '../config/find.ts';
import { complain, writeOut } from './output.ts';

const EXAMPLE = `# decline-lint looks for this file from the draft's folder upwards. All of it is optional.
# extends: ../team.yml
rules:
  # has-reason: off
  # names-recruiter: suggestion
  # is-short: { points: 4, most: 250 }
words: []
# facts: { me: Jo Bell }
# rulebooks: [./my-rules]
`;

/** Writes a first configuration into this folder, if there is none. */
export function init(): number {
  if (existsSync(CONFIG_FILE)) {
    complain(`${CONFIG_FILE} is here already; nothing was changed`);
    return 2;
  }
  writeFileSync(CONFIG_FILE, EXAMPLE);
  writeOut(`${CONFIG_FILE}\n`);
  return 0;
}
