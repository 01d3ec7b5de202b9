import type { RuleForm } from './rule-form';

/** One promotion of a ready-made list: how such a promotion counts there. What it amounts to is the shop's to fill in. */
export interface ReadyRow {
  form: RuleForm;
  /** Members that the shop fills in. */
  ask: readonly string[];
  note?: string;
}

/** Where a shop may begin. Nothing in it is a promise of a platform: rules change, and shops differ. */
export interface ReadyList {
  id: string;
  platform: string;
  /** When these rules were right; null: no public text says, and the list begins with coupons side by side (平行). */
  year: number | null;
  about: string;
  rows: readonly ReadyRow[];
}

/** Said of every promotion that was begun from a list. */
export const originOf = ({ platform, year }: ReadyList): string => (year === null ? platform : `${platform} ${year}`);
