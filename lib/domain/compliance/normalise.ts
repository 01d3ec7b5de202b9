/** The text as the rules are written, and for each of its characters where it stood in the original. */
export interface Plain {
  text: string;
  /** Start of each character in the original. */
  starts: readonly number[];
  /** End of each character in the original, not included. */
  ends: readonly number[];
}

/** Traditional characters that the rules could meet, each before its simplified twin. */
const pairs =
  '國国級级極极頂顶領领絕绝對对無无獨独產产貨货價价買买賣卖優优專专櫃柜醫医藥药療疗殺杀細细復复減减長长發发髮发頭头臉脸膚肤濕湿熱热風风養养補补腎肾壓压轉转賬账帳账號号碼码電电話话機机聯联線线掃扫維维進进單单評评圖图紅红現现禮礼贈赠刪删確确認认還还後后馬马漲涨錯错過过時时間间鐘钟庫库緊紧終终遠远證证質质賠赔導导軍军隊队關关務务視视薦荐騙骗壞坏爛烂別别處处網网銀银驗验請请給给個个這这們们沒没會会與与點点訊讯寶宝東东團团購购業业歷历強强隻只當当為为裡里裏里從从來来說说實实體体變变張张條条雙双臺台搶抢滿满誇夸騰腾億亿萬万幾几錢钱虧亏廠厂倉仓傾倾銷销飾饰蟲虫痠酸癒愈歲岁齡龄氣气淨净戶户鏈链';
const twins = new Map(
  Array.from({ length: pairs.length / 2 }, (_, i) => [pairs.charAt(2 * i), pairs.charAt(2 * i + 1)]),
);

/** Pictures that stand for a word. */
const pictures = new Map([
  ['➕', '+'],
  ['✚', '+'],
  ['🐧', '企鹅'],
  ['🛰', '卫星'],
  ['🧧', '红包'],
  ['💰', '钱'],
  ['💴', '钱'],
]);

/** Runs of lettered and numbered signs that compatibility normalising leaves as they are. */
const runs: readonly (readonly [first: number, last: number, twin: string])[] = [
  [0x2776, 0x277e, '1'],
  [0x2780, 0x2788, '1'],
  [0x278a, 0x2792, '1'],
  [0x1f150, 0x1f169, 'a'],
  [0x1f170, 0x1f189, 'a'],
  [0x1f1e6, 0x1f1ff, 'a'],
];

/** White space inside a line, zero-width signs, quotes, brackets, pictures: put between characters to hide a word. */
const filler =
  /^(?:[^\S\n]|\u200c|\u200d|\ufe0e|\ufe0f|\u20e3|[\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\ufeff"'`“”‘’「」『』《》〈〉【】()[\]{}|^*#~·•‧∙・°]|\p{Extended_Pictographic}|\p{Emoji_Modifier})$/u;
/** Hide a word between characters, but belong to an address, a date or a sum between two of these. */
const joiner = /^[.\-_/=—–]$/;
const word = /^[a-z0-9]$/;
const slot = /\{\{[^{}]{1,20}\}\}/y;

function plainOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x80) return sign === '\n' ? sign : sign.toLowerCase();
  if (code >= 0x4e00 && code <= 0x9fff) return twins.get(sign) ?? sign;
  const picture = pictures.get(sign);
  if (picture !== undefined) return picture;
  for (const [first, last, twin] of runs) {
    if (code >= first && code <= last) return String.fromCharCode(twin.charCodeAt(0) + code - first);
  }
  if (sign === '…') return ',';
  return sign.normalize('NFKC').toLowerCase();
}

const known = new Map<string, string>();

/** Signs repeat: each is looked at once. Empty: it hides a word and is dropped. */
function folded(sign: string): string {
  let plain = known.get(sign);
  if (plain === undefined) {
    plain = plainOf(sign);
    if (filler.test(plain)) plain = '';
    if (known.size < 8000) known.set(sign, plain);
  }
  return plain;
}

/** Half-width, lower case, simplified, without what hides a word (`微·信`, `V X`, `①③⑧`). A `{{slot}}` becomes one `□`. */
export function normalise(original: string): Plain {
  const signs: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const push = (plain: string, start: number, end: number) => {
    for (const one of plain) {
      signs.push(one);
      starts.push(start);
      ends.push(end);
    }
  };
  for (let at = 0; at < original.length; ) {
    slot.lastIndex = at;
    const blank = original[at] === '{' && slot.exec(original);
    const sign = blank ? blank[0] : String.fromCodePoint(original.codePointAt(at) ?? 0);
    push(blank ? '□' : folded(sign), at, at + sign.length);
    at += sign.length;
  }
  return withoutJoiners({ text: signs.join(''), starts, ends });
}

function withoutJoiners({ text, starts, ends }: Plain): Plain {
  if (!/[.\-_/=—–]/.test(text)) return { text, starts, ends };
  const isKept = (sign: string, at: number) =>
    !joiner.test(sign) ||
    (word.test(text.charAt(at - 1)) && word.test(text.charAt(at + 1))) ||
    /[:/]/.test(text.charAt(at - 1));
  const kept = Array.from(text, (sign, at) => (isKept(sign, at) ? at : -1)).filter((at) => at >= 0);
  return {
    text: kept.map((at) => text.charAt(at)).join(''),
    starts: kept.map((at) => starts[at] ?? 0),
    ends: kept.map((at) => ends[at] ?? 0),
  };
}
