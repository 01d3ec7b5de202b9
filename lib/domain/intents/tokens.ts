/** One sign of a message as the model sees it, and where it stands. */
export interface Token {
  sign: string;
  start: number;
  end: number;
}

/** Words that mean the same to the model whichever of them it is: a city is a city. Each kind has a sign of its own. */
const kinds: readonly (readonly [sign: string, words: string])[] = [
  ['Ⓒ', '顺丰|中通|圆通|申通|韵达|极兔|百世|邮政|德邦|菜鸟|ems|丰网|跨越|安能'],
  ['Ⓐ', '淘宝|天猫|拼多多|pdd|抖音|快手|小红书|闲鱼|咸鱼|唯品会|1688|得物|苏宁|亚马逊|某宝|某多多|阿里巴巴|盒马|山姆'],
  [
    'Ⓟ',
    '北京|上海|天津|重庆|河北|河南|山东|山西|陕西|江苏|浙江|安徽|福建|江西|湖北|湖南|广东|广西|海南|四川|贵州|云南|西藏|甘肃|青海|宁夏|新疆|内蒙古?|辽宁|吉林|黑龙江|香港|澳门|台湾|广州|深圳|东莞|佛山|杭州|宁波|温州|义乌|南京|苏州|无锡|武汉|长沙|成都|郑州|济南|青岛|沈阳|大连|长春|哈尔滨|西安|太原|昆明|贵阳|南宁|合肥|南昌|福州|厦门|石家庄|兰州|乌鲁木齐|拉萨|呼和浩特|银川|西宁|海口|三亚',
  ],
  ['Ⓢ', '超市|实体店|专柜|商场|门店|专卖店|线下|菜市场|便利店|批发市场|4s店'],
  ['Ⓗ', '老公|老婆|男朋友|女朋友|男友|女友|媳妇|我妈|我爸|妈妈|爸爸|婆婆|家里人|家人|闺蜜|室友|同事|朋友|儿子|女儿'],
  ['Ⓛ', '[黑白红蓝粉灰绿紫黄橙棕银金米杏]色|卡其色?|咖啡色|藏青色?|透明色'],
  ['Ⓕ', '618|双十[一二]|双1[12]|三八节|女神节|国庆节?|五一|元旦|年货节|黑五|店庆|周年庆|七夕|大促'],
  ['Ⓩ', '(?<![a-z])(?:[sml]|\\d?x+l)(?![a-z])'],
  ['0', '\\d+(?:\\.\\d+)?|[二两三四五六七八九十百]+(?=[件个双袋包盒瓶箱斤块元天号月套条份次年])'],
  ['', '[a-z]+'],
  [' ', '[\\s,，.。!！;；、~～…:：\\0]+'],
];
const known = new RegExp(kinds.map(([, words]) => `(${words})`).join('|'), 'g');

function signOf(match: RegExpExecArray): string {
  const kind = match.slice(1).findIndex((group) => group !== undefined);
  return kinds[kind]?.[0] || match[0];
}

/** Signs of normalised text, a blank before and after: `发顺丰吗` → `␣发Ⓒ吗␣`. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [{ sign: ' ', start: 0, end: 0 }];
  const push = (sign: string, start: number, end: number) => {
    if (sign !== ' ' || tokens.at(-1)?.sign !== ' ') tokens.push({ sign, start, end });
  };
  let at = 0;
  const singles = (to: number) => {
    for (; at < to; at++) push(text.charAt(at), at, at + 1);
  };
  for (const match of text.matchAll(known)) {
    singles(match.index);
    at = match.index + match[0].length;
    push(signOf(match), match.index, at);
  }
  singles(text.length);
  push(' ', text.length, text.length);
  return tokens;
}
