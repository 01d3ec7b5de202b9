const LONGEST = 20;

/** What is wrong with a name for an agent, in words for the field; null where nothing is. */
export function agentNameProblem(name: string): string | null {
  const trimmed = name.trim();
  if (trimmed === '') return '请填写客服名字';
  if ([...trimmed].length > LONGEST) return `名字最多 ${LONGEST} 个字`;
  if (/\p{Cc}/u.test(trimmed)) return '名字里有看不见的字符，请重新输入';
  return null;
}
