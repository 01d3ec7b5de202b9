import { splitList } from './lists';
import { headerName } from './roles';

/** One script may be written in a cell as several. `note`: what of it cannot be inserted, for the agent to know. */
export interface Wording {
  text: string;
  note: string;
}

/** How one tool writes its sheets. */
export interface Dialect {
  id: string;
  /** As agents know the tool. */
  name: string;
  /** Header names that show it, all of them. */
  headers: readonly string[];
  /** What stands in the cell, as it would be said. */
  wordings?: (cell: string) => Wording[];
  /** A row whose keywords are no words that a buyer says: they go into the note. */
  hasPatterns?: (cellUnder: (header: string) => string) => boolean;
}

/** `&#13;` is a line break and `&#44;` a comma; others of the kind are what they say, and none of them a control character. */
function unescapeNumbers(cell: string): Wording[] {
  const broken = cell.replace(/&#13;(?:&#10;|\r?\n)?|&#10;/g, '\n');
  const text = broken.replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (whole, hex?: string, digits?: string) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(digits);
    return code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
  });
  return [{ text, note: '' }];
}

/** `[or]` between wordings; `[~]` a random character against repeats, which says nothing; `[@]…[/@]` a picture, which cannot be typed. */
function marked(cell: string): Wording[] {
  return cell.split(/\[or\]/i).map((part) => {
    const pictures = [...part.matchAll(/\[@\](.*?)\[\/@\]/gs)].map(([, path = '']) => path.trim());
    const text = part.replace(/\[@\].*?\[\/@\]/gs, '').replaceAll('[~]', '');
    return { text, note: pictures.length > 0 ? `图片：${pictures.join('、')}` : '' };
  });
}

const isYes = (cell: string): boolean => /^(?:是|1|true|yes|y|支持|√)$/i.test(cell.trim());

/** Those with the most telling headers first. */
const dialects: readonly Dialect[] = [
  { id: 'own', name: '成单', headers: ['成单编号', '内容'] },
  { id: 'qianniu', name: '千牛', headers: ['快捷编码', '快捷短语'], wordings: unescapeNumbers },
  {
    id: 'lanren',
    name: '懒人客服',
    headers: ['匹配关键词', '回复内容'],
    wordings: marked,
    hasPatterns: (cellUnder) => isYes(cellUnder('支持正则')),
  },
  { id: 'wecom', name: '企业微信类工作台', headers: ['话术短标题', '话术内容'] },
  { id: 'kefubao', name: '客服宝', headers: ['话术标题', '话术内容'] },
  {
    id: 'replies',
    name: '问答库',
    headers: ['意图类型', '回复内容'],
    wordings: (cell) => splitList(cell).map((text) => ({ text, note: '' })),
  },
  { id: 'questions', name: '问答表', headers: ['问题', '答案'] },
  { id: 'jingdong', name: '京东', headers: ['快捷短语内容'] },
];

/** Which tool wrote a sheet with these headers; null: none that is known. */
export function dialectOf(headers: readonly string[]): Dialect | null {
  const names = headers.map(headerName);
  const has = (header: string): boolean =>
    names.includes(header) || (header.length >= 6 && names.some((name) => name.includes(header)));
  return dialects.find((dialect) => dialect.headers.every(has)) ?? null;
}
