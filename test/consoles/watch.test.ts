import { beforeEach, describe, expect, it, vi } from 'vitest';
import { watch } from '../../lib/consoles/watch';
import type { Snapshot } from '../../lib/domain/conversation';
import { chatHtml, line, small } from './small-console';

let published: (Partial<Snapshot> | null)[];
let requests: string[];
let read: () => void;
let readDraft: () => void;
let readList: () => void;
let end: AbortController;

beforeEach(() => {
  published = [];
  requests = [];
  end = new AbortController();
  return () => end.abort();
});

/** Watches the page from before its chat is there; reads happen when the test says so. */
function start(html: string): void {
  document.body.innerHTML = '';
  begin();
  document.body.innerHTML = html;
  read();
}

/** Watches the page as it stands. */
function begin(before: Snapshot | null = null, definition = small): void {
  watch(definition, document, {
    now: () => 0,
    before,
    publish: (changed) => published.push(changed && structuredClone(changed)),
    signal: end.signal,
    pace: (run, gaps) => {
      if (gaps) readList = run;
      else [readDraft, read] = [read, run];
      const says = (urgency: 'now' | 'later' = 'now') => requests.push(gaps ? 'list' : urgency);
      return { request: says, hurry: run, stop: () => undefined };
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
    expect(Object.keys(last() ?? {})).toHaveLength(10);
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
    expect(Object.keys(last() ?? {})).toHaveLength(10);
  });

  it('tells only what differs from what was read by another definition before, and that there is no chat any more', () => {
    start(chatHtml({ uid: 'a', name: '甲', messages: line('1', '在吗') }));
    const before = published[0] as Snapshot;
    end.abort();
    end = new AbortController();
    list().insertAdjacentHTML('beforeend', line('2', '有货吗'));
    begin(before);
    expect(Object.keys(last() ?? {})).toEqual(['messages']);
    document.body.innerHTML = '<p>扫码登录</p>';
    begin(before);
    expect(last()).toBeNull();
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
    expect(last()).toEqual({ buyer: { key: 'b', name: '乙' }, findings: expect.anything() });
    list().innerHTML = line('9', '乙的话');
    read();
    expect(Object.keys(last() ?? {})).toEqual(['messages']);
    (document.querySelector('.panel') as HTMLElement).innerHTML = '<div class="card"><b>灯</b></div>';
    read();
    expect(last()).toMatchObject({ product: expect.objectContaining({ title: '灯' }) });
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
    await settled();
    requests = [];
    list().style.transform = 'translateY(4px)';
    await settled();
    expect(requests).toEqual([]);
    list().style.display = 'none';
    await settled();
    expect(requests).toContain('now');
    requests = [];
    document.querySelector('textarea')?.dispatchEvent(new Event('input', { bubbles: true }));
    expect(requests).toEqual(['later']);
  });

  it('asks for a read when what the definition looks into changes, once that is there', async () => {
    document.body.innerHTML = '<chat-box></chat-box>';
    begin(null, { ...small, composer: ['chat-box >>> textarea'] });
    const inside = document.querySelector('chat-box')?.attachShadow({ mode: 'open' });
    read();
    await settled();
    requests = [];
    inside?.append(document.createElement('textarea'));
    await settled();
    expect(requests).toContain('later');
  });

  it('says what is typed without reading the rest of the page', async () => {
    start(chatHtml({ uid: 'a', name: '甲', messages: line('1', '在吗') }));
    await settled();
    requests = [];
    const box = document.querySelector('textarea') as HTMLTextAreaElement;
    box.value = '在的'.repeat(600);
    box.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    expect(requests).toEqual([]);
    box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    expect(requests).toEqual(['later']);
    list().insertAdjacentHTML('beforeend', line('2', '人呢'));
    readDraft();
    expect(last()).toEqual({ composer: { found: true, empty: false, text: '在的'.repeat(500) } });
    expect(published).toHaveLength(2);
    readDraft();
    expect(published).toHaveLength(2);
  });

  it.each([
    ['a click', () => new MouseEvent('click', { bubbles: true })],
    ['a press', () => new MouseEvent('pointerdown', { bubbles: true })],
    ['Enter', () => new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })],
    ['a shortcut', () => new KeyboardEvent('keydown', { key: 'j', ctrlKey: true, bubbles: true })],
  ])('reads what the agent has just sent before %s opens the next conversation', (_what, event) => {
    start(chatHtml({ uid: 'a', name: '甲', messages: line('1', '在吗') }));
    list().insertAdjacentHTML('beforeend', line('2', '在的', 'me'));
    document.body.addEventListener(event().type, () => list().replaceChildren(), { once: true });
    document.body.dispatchEvent(event());
    expect(list().children).toHaveLength(0);
    expect(last()?.messages?.map(({ text, side }) => [text, side])).toEqual([
      ['在吗', 'buyer'],
      ['在的', 'agent'],
    ]);
  });

  it.each([
    ['a letter', { key: 'a' }],
    ['a key of an input method', { key: 'Process' }],
    ['Enter that ends a composition', { key: 'Enter', isComposing: true }],
    ['a key held down', { key: 'Backspace', repeat: true }],
  ])('is in no hurry for %s', (_what, init) => {
    start(chatHtml({ uid: 'a', name: '甲', messages: line('1', '在吗') }));
    list().insertAdjacentHTML('beforeend', line('2', '有货吗'));
    document.body.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true }));
    expect(published).toHaveLength(1);
  });

  it('is in no hurry while only the list of chats changes', async () => {
    start(`<ul class="chats"><li>丙</li></ul>${chatHtml({ uid: 'a', name: '甲' })}`);
    await settled();
    requests = [];
    (document.querySelector('.chats li') as HTMLElement).textContent = '丁';
    await settled();
    expect(requests).toEqual(['later', 'list']);
    list().insertAdjacentHTML('beforeend', line('1', '在吗'));
    await settled();
    expect(requests).toContain('now');
  });

  it('says who waits as the list says it, apart from the talk, and reads the list no more once the chat is gone', () => {
    const chats = (...rows: string[]) => `<ul class="chats">${rows.join('')}</ul>`;
    const row = (uid: string, name: string, badge: string, time: string) =>
      `<li class="chat" data-uid="${uid}"><b>${name}</b><i>${badge}</i><u>${time}</u></li>`;
    const talk = chatHtml({ uid: 'a', name: '甲', messages: line('1', '在吗') });
    start(`${chats(row('b', '乙', '2', '1分20秒'), row('c', '丙', '', ''))}${talk}`);
    expect(last()?.waiting).toEqual([]);
    readList();
    expect(last()).toMatchObject({
      findings: { list: 'found' },
      waiting: [{ key: 'b', name: '乙', unread: 2, waitingMs: 80_000 }],
    });
    (document.querySelector('.chats') as HTMLElement).innerHTML = row('b', '乙', '', '');
    read();
    expect(published).toHaveLength(2);
    readList();
    expect(last()).toEqual({ waiting: [] });
    document.body.innerHTML = '<p>扫码登录</p>';
    read();
    readList();
    expect(published.slice(3)).toEqual([null]);
  });

  it.each([
    ['a row', '.msg'],
    ['the whole transcript', '.list'],
  ])('reads again what was changed while %s was out of the page', (_what, css) => {
    start(chatHtml({ uid: 'a', name: '甲', messages: line('1', '在吗') }));
    const part = document.querySelector(css) as HTMLElement;
    const parent = part.parentElement as HTMLElement;
    part.remove();
    read();
    (part.querySelector('.text') as HTMLElement).textContent = '有货吗';
    parent.prepend(part);
    read();
    expect(last()?.messages?.[0]?.text).toBe('有货吗');
  });

  it('shows again what the page shows again', () => {
    start(chatHtml({ uid: 'a', name: '甲', messages: `<section>${line('1', '在吗')}</section>` }));
    const box = document.querySelector('section') as HTMLElement;
    box.hidden = true;
    box.style.display = 'none';
    read();
    expect(last()?.messages).toEqual([]);
    box.style.display = '';
    read();
    expect(last()?.messages).toHaveLength(1);
  });

  it('does not trust a chat that stood there already, until a switch would be over', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    document.body.innerHTML = chatHtml({ uid: 'b', name: '乙', messages: line('1', '甲的话') });
    begin();
    read();
    expect(last()).toMatchObject({ buyer: { key: 'b' }, messages: [] });
    list().innerHTML = line('9', '乙的话');
    read();
    vi.runAllTimers();
    read();
    expect(Object.assign({}, ...published).messages).toMatchObject([{ text: '乙的话' }]);
    vi.useRealTimers();
  });

  it('ends with its signal', async () => {
    start(chatHtml({ uid: 'a', name: '甲' }));
    await settled();
    end.abort();
    requests = [];
    list().insertAdjacentHTML('beforeend', line('1', '在吗'));
    document.body.dispatchEvent(new Event('input', { bubbles: true }));
    await settled();
    expect(requests).toEqual([]);
  });
});
