import { h } from '../shared/dom.js';
import { readQuery } from '../shared/query.js';

/** The page around the chat: it holds no chat itself, and puts the frame in a second later. Taobao's and 1688's differ in the address alone. */
const { delayMs } = readQuery();
const root = document.getElementById('root');
const texts = ['优先使用网页版', '唤起客户端', '下载插件'];
root.replaceChildren(h('div.prompt', null, ...texts.map((text) => h('span', null, text))));
const core = location.pathname.includes('def_cbu_web_im')
  ? '/app/ocms-fusion-components-1688/def_cbu_web_im_core/index.html'
  : '/app/im/chat-core/index.html';
setTimeout(() => root.append(h('iframe', { src: core + location.search })), delayMs * 7);
