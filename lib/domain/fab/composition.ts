/** `55%亚麻45%棉`, `棉60%、聚酯纤维40%`, `面料：羊毛 70% 其他` → fibre and percent, as written; empty for what is no composition. */
export function parseComposition(value: string): { fibre: string; percent: number }[] {
  const ahead = [...value.matchAll(/(\d{1,3}(?:\.\d+)?)\s*%\s*([\p{Script=Han}]{1,10})/gu)];
  const behind = [...value.matchAll(/([\p{Script=Han}]{1,10})\s*[:：(（]?\s*(\d{1,3}(?:\.\d+)?)\s*%/gu)];
  // In 55%亚麻45%棉 both readings match; the one that begins with what the value begins with is meant.
  const isAhead = /^[^\p{Script=Han}]*\d/u.test(value.replace(/^[^:：]{1,6}[:：]/, ''));
  const pairs = isAhead ? ahead.map(([, percent, fibre]) => [fibre, percent]) : behind.map((found) => found.slice(1));
  return pairs
    .map(([fibre = '', percent]) => ({ fibre, percent: Number(percent) }))
    .filter(({ percent }) => percent > 0 && percent <= 100);
}
