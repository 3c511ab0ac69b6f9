import { existsSync, writeFileSync } from 'node:fs';
import { CONFIG_FILE, EXAMPLE } from '../config/load.ts';
import { complain, writeOut } from './output.ts';

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
