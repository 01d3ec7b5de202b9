import type { LossReason } from '../settings/settings';

type Reasons = readonly LossReason[];

/** The loss bar in the overlay shows so many at a glance. */
const LONGEST = 12;
const MOST = 20;

/** What is wrong with a label, in words for the field; null where nothing is. `code`: the reason that is being renamed. */
export function reasonProblem(reasons: Reasons, label: string, code: string | null): string | null {
  const trimmed = label.trim();
  if (trimmed === '') return '请填写原因';
  if ([...trimmed].length > LONGEST) return `最多 ${LONGEST} 个字`;
  if (reasons.some((reason) => reason.code !== code && reason.label === trimmed)) return '已有同名的原因';
  if (code === null && reasons.length >= MOST) return `最多 ${MOST} 条，请先删去用不到的`;
  return null;
}

/** `code` must be new for ever: events of a removed reason keep theirs. */
export function addReason(reasons: Reasons, reason: LossReason): Reasons {
  return [...reasons, { ...reason, label: reason.label.trim() }];
}

export function changeReason(reasons: Reasons, code: string, change: Partial<Omit<LossReason, 'code'>>): Reasons {
  return reasons.map((reason) => (reason.code === code ? { ...reason, ...change } : reason));
}

/** One step up or down; at the end of the list it stays. */
export function moveReason(reasons: Reasons, code: string, by: 1 | -1): Reasons {
  const from = reasons.findIndex((reason) => reason.code === code);
  const moved = reasons[from];
  const other = reasons[from + by];
  if (!moved || !other) return reasons;
  return reasons.map((reason, index) => (index === from ? other : index === from + by ? moved : reason));
}

/** The last one stays: without any, a loss could not be marked. */
export function removeReason(reasons: Reasons, code: string): Reasons {
  return reasons.length > 1 ? reasons.filter((reason) => reason.code !== code) : reasons;
}
