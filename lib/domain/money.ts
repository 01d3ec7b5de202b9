/** Whole fen (1/100 yuan). Never floating-point yuan. */
export type Fen = number;

/** `¥199.00`: always two decimals, never rounded silently. */
export function yuan(fen: Fen): string {
  const sign = fen < 0 ? '-' : '';
  const whole = Math.abs(fen);
  return `${sign}¥${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}`;
}

export interface ParsedPrice {
  price: Fen;
  /** "89元起", "99-199": the price is a floor, not the price. */
  isFloor: boolean;
}

const number = '(\\d{1,3}(?:,\\d{3})+|\\d{1,12})(?:\\s*\\.\\s*(\\d+))?(?!\\d|,\\d|\\.\\d)\\s*([万wW])?';
const tail = '(?!\\s*(?:[折千亿k%]|万))\\s*(?:元|块)?';
const range = `(?:\\s*[-~–—至到]\\s*¥?\\s*(?:${number})${tail})?`;
const floor = '\\s*(起)?';
/** With its sign a price may stand in a sentence; but "立减¥30" and "原价¥199" are no prices to pay. */
const signed = new RegExp(
  `(?<!(?:减|满|省|券|返|抵|优惠|原价|划线价|吊牌价)\\s*:?\\s*)¥\\s*${number}${tail}${range}${floor}`,
  'g',
);
/** Without it only a text that is nothing else: "89元", "到手价 89". */
const bare = new RegExp(`^(?:(?!原|划线|吊牌)[^\\d¥]*价)?\\s*:?\\s*${number}${tail}${range}${floor}$`);

/** By its digits, never through floating point; null beyond whole fen. */
function fenOf(whole: string, decimals = '', wan = ''): Fen | null {
  const places = wan ? 6 : 2;
  const kept = decimals.replace(/0+$/, '');
  if (kept.length > places) return null;
  const fen = Number(whole.replaceAll(',', '') + kept.padEnd(places, '0'));
  return Number.isSafeInteger(fen) ? fen : null;
}

function parsed([, whole = '', decimals, wan, upTo, , , from]: RegExpMatchArray): ParsedPrice | null {
  const price = fenOf(whole, decimals, wan);
  return price === null ? null : { price, isFloor: upTo !== undefined || from !== undefined };
}

/** `￥1,299.00` → 129900; `89元起` and `99-199` are floors. Null where it does not say one price: 面议, two different ones, a discount. */
export function parsePrice(text: string): ParsedPrice | null {
  const plain = text.slice(0, 200).normalize('NFKC').trim();
  const alone = bare.exec(plain);
  const found = alone ? [parsed(alone)] : [...plain.matchAll(signed)].map(parsed);
  const [first] = found;
  return first && found.every((one) => one?.price === first.price) ? first : null;
}
