import { pick } from './random.js';

const lines = [
  '在吗',
  '这个有现货吗',
  '能便宜点不',
  '发什么快递呀',
  '我再看看',
  '尺寸怎么选',
  '有没有优惠券',
  '今天能发货吗',
  '隔壁家才卖89',
  '好的谢谢',
];

/** Writes as many buyers' lines as asked, a quarter of them to the open chat, and resolves when the time is over. */
export function createStorm(world, random, write, openId) {
  const ids = [...world.conversations.keys()];
  return (perSecond, ms) =>
    new Promise((resolve) => {
      const until = performance.now() + ms;
      let written = 0;
      const start = performance.now();
      const timer = setInterval(() => {
        const due = Math.floor(((Math.min(performance.now(), until) - start) * perSecond) / 1000);
        for (; written < due; written += 1) {
          write(written % 4 === 0 && openId() ? openId() : pick(random, ids), pick(random, lines));
        }
        if (performance.now() < until) return;
        clearInterval(timer);
        resolve();
      }, 1000 / perSecond);
    });
}
