/** Reading and applying a configuration, for those who have found one. */
export { configured, severitiesIn } from './apply.ts';
export { CONFIG_FILE, EXAMPLE, loadConfig } from './load.ts';
