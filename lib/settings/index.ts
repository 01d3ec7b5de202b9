export { readSettings, type SettingKey, watchSettings, writeSetting } from './access';
export { defaults } from './defaults';
export type { LossReason, Settings } from './settings';
