export { readSettings, watchSettings, writeSetting } from './access';
export { defaults } from './defaults';
export type { LossReason, Settings } from './settings';
