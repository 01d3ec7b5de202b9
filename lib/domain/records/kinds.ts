/** What can be exported, one sheet or file each, in this order. */
export const recordKinds = { figures: '日报', sessions: '会话', events: '明细', uses: '话术使用' } as const;
export type RecordKind = keyof typeof recordKinds;
