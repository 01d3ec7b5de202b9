/** What a reader hears: without blanks, marks, emoji and the particles at the end of a clause. */
export function heard(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[呢哦哈呀啊噢喔嘞啦哟](?=[\s\p{P}\p{S}]|$)/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
