import { beforeEach, describe, expect, it } from 'vitest';
import { watch } from '../../lib/consoles/watch';
import type { Snapshot } from '../../lib/domain/conversation';
import { chatHtml, line, small } from './small-console';

let published: (Partial<Snapshot> | null)[];
let requests: number;
let read: () => void;
let end: AbortController;

beforeEach(() => {
  published = [];
  requests = 0;
  end = new AbortController();
  return () => end.abort();
});

/** Watches the page; reads happen when the test says so. */
function start(html: string): void {
  document.body.innerHTML = html;
  watch(small, document, {
    now: () => 0,
    publish: (changed) => published.push(changed && structuredClone(changed)),
    signal: end.signal,
    pace: (run) => {
      read = run;
      return { request: () => requests++, stop: () => undefined };
    },
  });
  read();
}

const settled = () => new Promise((resolve) => setTimeout(resolve));
const list = () => document.querySelector('.list') as HTMLElement;
const last = () => published.at(-1);

describe('watch', () => {
  it('publishes all at first, then only what changed, then nothing while nothing does', () => {
    start(chatHtml({ uid: 'a', name: '甲', messages: line('1', '在吗') }));
    expect(Object.keys(last() ?? {})).toHaveLength(8);
    list().insertAdjacentHTML('beforeend', line('2', '有货吗'));
    read();
    expect(Object.keys(last() ?? {})).toEqual(['messages']);
    read();
    expect(published).toHaveLength(2);
  });

  it('reads a row again when something inside it changed', () => {
    start(chatHtml({ uid: 'a', name: '甲', messages: line('1', '加载中') }));
    (document.querySelector('.text') as HTMLElement).textContent = '有货吗';
    read();
    expect(last()?.messages?.[0]?.text).toBe('有货吗');
  });

  it('says once that the chat is gone, and everything when it is back', () => {
    const html = chatHtml({ uid: 'a', name: '甲' });
    start(html);
    document.body.innerHTML = '<p>扫码登录</p>';
    read();
    read();
    expect(published.slice(1)).toEqual([null]);
    document.body.innerHTML = html;
    read();
    expect(Object.keys(last() ?? {})).toHaveLength(8);
  });

  it('never shows the former buyer’s messages, product or orders beside the next buyer', () => {
    const panel = '<div class="card"><b>椅</b></div><div class="order" data-no="7">待付款</div>';
    start(chatHtml({ uid: 'a', name: '甲', messages: line('1', '甲的话'), panel }));
    const row = document.querySelector('.row') as HTMLElement;
    row.setAttribute('data-uid', 'b');
    row.textContent = '乙';
    read();
    expect(last()).toMatchObject({ buyer: null, messages: [] });
    (document.querySelector('.head') as HTMLElement).textContent = '乙';
    list().insertAdjacentHTML('beforeend', line('2', '甲又说'));
    read();
    expect(last()).toEqual({ buyer: { key: 'b', name: '乙' } });
    list().innerHTML = line('9', '乙的话');
    read();
    expect(Object.keys(last() ?? {})).toEqual(['messages']);
    (document.querySelector('.panel') as HTMLElement).innerHTML = '<div class="card"><b>灯</b></div>';
    read();
    expect(last()).toEqual({ product: expect.objectContaining({ title: '灯' }) });
  });

  it('holds a transcript back over two quick switches', () => {
    start(chatHtml({ uid: 'a', name: '甲', messages: line('1', '甲的话') }));
    for (const [uid, name] of [
      ['b', '乙'],
      ['c', '丙'],
    ] as const) {
      const row = document.querySelector('.row') as HTMLElement;
      row.setAttribute('data-uid', uid);
      row.textContent = name;
      (document.querySelector('.head') as HTMLElement).textContent = name;
      read();
    }
    const shown = Object.assign({}, ...published);
    expect(shown).toMatchObject({ buyer: { key: 'c' }, messages: [] });
  });

  it('asks for a read when the page changes or the agent types, not for animation', async () => {
    start(chatHtml({ uid: 'a', name: '甲' }));
    requests = 0;
    list().style.transform = 'translateY(4px)';
    await settled();
    expect(requests).toBe(0);
    list().style.display = 'none';
    await settled();
    expect(requests).toBe(1);
    document.querySelector('textarea')?.dispatchEvent(new Event('input', { bubbles: true }));
    expect(requests).toBe(2);
  });

  it('ends with its signal', async () => {
    start(chatHtml({ uid: 'a', name: '甲' }));
    end.abort();
    requests = 0;
    list().insertAdjacentHTML('beforeend', line('1', '在吗'));
    document.body.dispatchEvent(new Event('input', { bubbles: true }));
    await settled();
    expect(requests).toBe(0);
  });
});
