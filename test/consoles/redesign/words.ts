import { type Design, oneOf } from './design';

/** What the page's own people write on it, and how others would put it. No word here is one that buyers' names or goods are made of. */
const ways: readonly (readonly [string, readonly [string, ...string[]]])[] = [
  ['发送给', ['回复', '正在答复', '发给']],
  ['发送', ['提交', '发 送', '发出']],
  ['请输入', ['在此填写', '写点什么，填', '输入']],
  ['内容', ['文字', '要说的话']],
  ['使用', ['按', '用']],
  ['换行', ['另起一行']],
  ['回复', ['答复', '应答']],
  ['图片', ['图像', '照片']],
  ['头像', ['照片', '形象']],
  ['上传', ['添加']],
  ['Send', ['Post', 'Submit']],
  ['Message from', ['Sent by', 'From']],
  ['Type', ['Write', 'Enter']],
  ['Reply', ['Answer', 'Respond']],
  ['reply', ['answer', 'response']],
];

/** A placeholder, label or button, put otherwise; what is a buyer's name in it stays. */
export function inOtherWords(design: Design, text: string): string {
  let rest = text;
  let told = '';
  while (rest !== '') {
    const way = ways.find(([old]) => rest.startsWith(old));
    if (!way) {
      told += rest[0];
      rest = rest.slice(1);
      continue;
    }
    const [old, others] = way;
    told += oneOf(design, 'words', old, others);
    rest = rest.slice(old.length);
  }
  return told;
}

/** Captions before a colon or a number, as cards have them. */
const captions: readonly (readonly [RegExp, readonly [string, ...string[]]])[] = [
  [/^订单编号(?=[：: ])/, ['订单编号', '订单号', '单号']],
  [/^订单号(?=[：: ])/, ['订单号', '订单编号', '单号']],
  [/^商品ID(?=[：:])/, ['商品ID', '商品编号', 'ID']],
];

/** A caption put otherwise; the words of buyers and agents are never touched: they begin otherwise. */
export function captionNow(design: Design, text: string): string {
  const found = captions.find(([old]) => old.test(text));
  return found ? text.replace(found[0], oneOf(design, 'caption', found[1][0], found[1])) : text;
}
