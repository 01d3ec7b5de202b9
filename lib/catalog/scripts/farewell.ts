import type { Script } from '../../domain/scripts/script';

/** 告别: thanks, and the door stays open. */
export const farewell: readonly Script[] = [
  { id: 'farewell.01', stage: 'farewell', title: '谢谢', text: '不客气呀，后面有事随时来找我～' },
  { id: 'farewell.02', stage: 'farewell', title: '没买也谢', text: '谢谢您来看，有喜欢的再来聊，买不买都欢迎' },
  { id: 'farewell.03', stage: 'farewell', title: '留名字', text: '我是{{客服}}，收到后有任何问题直接找我就好' },
  { id: 'farewell.04', stage: 'farewell', title: '等您消息', text: '那我先不打扰了，您想好了说一声，我接着帮您看' },
  { id: 'farewell.05', stage: 'farewell', title: '早点休息', text: '不早了，您早点休息，有事明天再说也来得及' },
  { id: 'farewell.06', stage: 'farewell', title: '收货提醒', text: '收到先看看外观和配件，有不对的拍张照给我' },
];
