/** Reading and applying a configuration, for those who have found one. */
export { configured, severitiesIn } from './apply.ts';
export { loadConfig } from './load.ts';
