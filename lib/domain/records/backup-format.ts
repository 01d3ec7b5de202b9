export const backupFormat = 'chengdan-backup';
export const backupVersion = 1;

/** The first text of a backup file; events, one a line, come between it and {@link backupMiddle}. */
export const backupStart = (hashKey: string, settings: Readonly<Record<string, unknown>>): string =>
  `${JSON.stringify({ format: backupFormat, version: backupVersion, hashKey, settings }).slice(0, -1)},"events":[\n`;
/** Between events and items. */
export const backupMiddle = '\n],"items":[\n';
export const backupEnd = '\n]}\n';
/** Elements of a list, each in a line of its own. `isFirst`: none stands before them. */
export const backupLines = (elements: readonly unknown[], isFirst: boolean): string =>
  elements.map((element, at) => `${isFirst && at === 0 ? '' : ',\n'}${JSON.stringify(element)}`).join('');
