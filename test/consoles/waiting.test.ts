import { expect, it } from 'vitest';
import { readWaiting } from '../../lib/consoles/waiting';
import { small } from './small-console';

const row = (uid: string, name: string, badge = '', time = '') =>
  `<li class="chat" ${uid && `data-uid="${uid}"`}><b>${name}</b><i>${badge}</i><u>${time}</u></li>`;
const waitingIn = (...rows: string[]) => {
  document.body.innerHTML = `<ul>${rows.join('')}</ul>`;
  return readWaiting(small, document);
};

it('is whoever has unread messages or waits, with what the row says and no more', () => {
  const rows = [
    row('a', '甲', '3', '45秒'),
    row('b', '乙', '', '已等待3分'),
    row('c', '丙', '99+', ''),
    row('d', '丁', '', '超时'),
    row('e', '戊', '0', ''),
    row('', '己', '1', ''),
    row('g', '', '1', ''),
  ];
  expect(waitingIn(...rows)).toEqual([
    { key: 'a', name: '甲', unread: 3, waitingMs: 45_000 },
    { key: 'b', name: '乙', unread: 0, waitingMs: 180_000 },
    { key: 'c', name: '丙', unread: 99, waitingMs: null },
    { key: 'd', name: '丁', unread: 0, waitingMs: null },
    { key: null, name: '己', unread: 1, waitingMs: null },
  ]);
});

it('counts a buyer once, leaves out rows that nobody sees, and ends at fifty', () => {
  const hidden = row('h', '藏', '1').replace('<li', '<li style="display:none"');
  expect(waitingIn(hidden, row('a', '甲', '1'), row('a', '甲', '1')).map(({ key }) => key)).toEqual(['a']);
  expect(waitingIn(...Array.from({ length: 500 }, (_, i) => row(`k${i}`, '客', '1')))).toHaveLength(50);
  expect(waitingIn(row('a', '长'.repeat(500), '1'))[0]?.name).toHaveLength(60);
});

it('is nobody where the page has no list', () => {
  expect(waitingIn()).toEqual([]);
});
