/** Traditional characters that turn up in the cues, each before its simplified twin. */
const pairs =
  '貴贵價价優优購购買买賣卖發发貨货運运費费遞递質质評评顏颜號号碼码嗎吗麼么們们還还這这個个點点錢钱減减單单間间後后來来時时會会員员問问題题壞坏換换裡里過过現现實实體体專专櫃柜東东寶宝貓猫轉转區区別别種种樣样寬宽鬆松緊紧說说幾几聲声處处慮虑縮缩適适險险訴诉騙骗贈赠慣惯擔担';
const twins = new Map(
  Array.from({ length: pairs.length / 2 }, (_, i) => [pairs.charAt(2 * i), pairs.charAt(2 * i + 1)]),
);

/** Chat spellings, each as long as what it stands for, so that every position stays what it was. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/肿么/g, '怎么'],
  [/[怎咋]麽/g, '怎么'],
  [/木有/g, '没有'],
  [/神马/g, '什么'],
  [/[包饱]油/g, '包邮'],
  [/便[一亿]点/g, '便宜点'],
  [/优慧|优汇|忧惠/g, '优惠'],
  [/[卷劵](?=[吗嘛么怎在可能不领用])/g, '券'],
  [/优惠[卷劵]/g, '优惠券'],
  [/(?<=\d|元|块)[卷劵]/g, '券'],
  [/快弟|快第/g, '快递'],
  [/发火(?=[吗嘛么呢呀啊])/g, '发货'],
  [/[质值]量/g, '质量'],
];

const quoted = /[“「『‘"][^”」』’"]{1,40}[”」』’"]/g;

function halfWidth(character: string): string {
  const code = character.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character;
}

/**
 * The text as the cues are written: simplified, half-width, lower case, chat spellings set right. Every character keeps its
 * position, so a match points at the buyer's own words. Words the buyer quotes are blanked: they are someone else's.
 */
export function normalise(text: string): string {
  const plain = Array.from({ length: text.length }, (_, i) => {
    const character = halfWidth(text.charAt(i));
    return twins.get(character) ?? (/[A-Z]/.test(character) ? character.toLowerCase() : character);
  }).join('');
  const spelled = spellings.reduce((line, [pattern, right]) => line.replace(pattern, right), plain);
  return spelled.replace(quoted, (words) => (words.length < spelled.trim().length ? '\0'.repeat(words.length) : words));
}
