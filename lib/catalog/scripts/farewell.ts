import type { Script } from '../../domain/scripts/script';

/** 告别: thanks, and the door stays open. */
export const farewell: readonly Script[] = [
  { id: 'farewell.01', stage: 'farewell', title: '谢谢', text: '不客气呀，后面有事随时来找我～' },
  { id: 'farewell.02', stage: 'farewell', title: '没买也谢', text: '谢谢您来看，有喜欢的再来聊，买不买都欢迎' },
  { id: 'farewell.03', stage: 'farewell', title: '留名字', text: '我是{{客服}}，收到后有任何问题直接找我就好' },
  { id: 'farewell.04', stage: 'farewell', title: '等您消息', text: '那我先不打扰了，您想好了说一声，我接着帮您看' },
  { id: 'farewell.05', stage: 'farewell', title: '早点休息', text: '不早了，您早点休息，有事明天再说也来得及' },
  { id: 'farewell.06', stage: 'farewell', title: '收货提醒', text: '收到先看看外观和配件，有不对的拍张照给我' },
  {
    id: 'farewell.07',
    stage: 'farewell',
    title: '祝顺心',
    text: '好嘞，您先忙，祝您用得顺心～',
    tone: 'warm',
  },
  {
    id: 'farewell.08',
    stage: 'farewell',
    title: '留言就回',
    text: '感谢咨询，后续使用或售后的问题，在这里留言，我看到就回',
    tone: 'pro',
  },
  {
    id: 'farewell.09',
    stage: 'farewell',
    title: '有事找我',
    text: '好的，有事叫我',
    tone: 'brief',
  },
  {
    id: 'farewell.10',
    stage: 'farewell',
    title: '下回再来',
    text: '跟您聊得挺开心，下回有需要再来呀',
    tone: 'warm',
  },
  {
    id: 'farewell.11',
    stage: 'farewell',
    title: '今天小结',
    text: '今天确认了{{已确认内容}}，后面按这个来，有变化随时告诉我',
    tone: 'pro',
  },
  {
    id: 'farewell.12',
    stage: 'farewell',
    title: '祝愉快',
    text: '感谢，祝您愉快',
    tone: 'brief',
  },
  {
    id: 'farewell.13',
    stage: 'farewell',
    title: '没帮上',
    text: '这次没帮上您，过意不去，以后碰到合适的您再来看看',
    tone: 'warm',
  },
  {
    id: 'farewell.14',
    stage: 'farewell',
    title: '当面验货',
    text: '收货时请当面看外包装，有破损先拍照，再联系我处理',
    tone: 'pro',
  },
  {
    id: 'farewell.15',
    stage: 'farewell',
    title: '需要再来',
    text: '好，您需要时再来',
    tone: 'brief',
  },
];
