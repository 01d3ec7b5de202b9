import type { ConsoleDefinition } from '../definition';
import { feige } from './feige';
import { jingdong } from './jingdong';
import { kuaishou } from './kuaishou';
import { pinduoduo } from './pinduoduo';
import { qianfan } from './qianfan';
import { shopify } from './shopify';
import { wangwang } from './wangwang';
import { weixin } from './weixin';
import { xiaohongshu } from './xiaohongshu';
import { zendesk } from './zendesk';

/** Consoles on the web; each comes to its own pages as a file beside the reader, and the manifest's `matches` are made from here. */
export const knownConsoles: readonly ConsoleDefinition[] = [
  feige,
  pinduoduo,
  jingdong,
  kuaishou,
  wangwang,
  weixin,
  qianfan,
  xiaohongshu,
  zendesk,
  shopify,
];

export const consoleMatches: readonly string[] = knownConsoles.flatMap((console) => console.matches);
