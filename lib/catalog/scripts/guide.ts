import type { Script } from '../../domain/scripts/script';

/** 引导: from the need to one product. */
export const guide: readonly Script[] = [
  { id: 'guide.01', stage: 'guide', title: '推这一款', text: '按您说的，我会选{{商品}}，{{推荐理由}}' },
  { id: 'guide.02', stage: 'guide', title: '二选一', text: '{{款式一}}{{特点一}}，{{款式二}}{{特点二}}，您偏向哪个？' },
  { id: 'guide.03', stage: 'guide', title: '看细节图', text: '详情页里有实拍细节，您先看看，哪里不清楚我再给您讲' },
  { id: 'guide.04', stage: 'guide', title: '说个场景', text: '{{使用场景}}的时候用它，{{好处}}，您应该用得上' },
  { id: 'guide.05', stage: 'guide', title: '讲取舍', text: '它的长处是{{优点}}，不足是{{不足}}，您看介不介意' },
  { id: 'guide.06', stage: 'guide', title: '搭着用', text: '它搭{{搭配商品}}一起用更顺手，不需要的话单买也行' },
  { id: 'guide.07', stage: 'guide', title: '帮您定规格', text: '您的情况我看{{规格}}就够了，不用买更大的' },
  { id: 'guide.08', stage: 'guide', title: '还有疑问吗', text: '关于{{商品}}，还有哪里拿不准？说出来我帮您参谋' },
];
