import type { SummaryLine } from '../consoles/teach/summary';
import { style } from '../reader/host';
import { font, type Palette } from './look';

export interface Action {
  label: string;
  onClick: () => void;
  isMain?: boolean;
}

export interface Shown {
  title: string;
  /** What is outlined, or what to do. */
  hint: string;
  problem: string | null;
  /** What the console reads of this so far, where it is known already. */
  now: string | null;
  lines?: readonly SummaryLine[];
  /** The console's name, once it is asked for. */
  called?: string;
  actions: readonly Action[];
}

/** The bar that asks. It stands at the top, or at the bottom where it would hide what is outlined. */
export function createStrip(inner: Document, colours: Palette) {
  const make = (tag: string, text: string, look: Record<string, string>): HTMLElement => {
    const element = inner.createElement(tag);
    element.textContent = text;
    style(element, look);
    return element;
  };
  const bar = make('section', '', {
    position: 'fixed',
    top: '12px',
    'box-sizing': 'border-box',
    padding: '12px 16px',
    font,
    color: colours.text,
    background: colours.bg,
    border: `1px solid ${colours.line}`,
    'border-radius': '10px',
    'box-shadow': '0 6px 24px rgb(20 22 40 / 25%)',
    cursor: 'default',
  });
  bar.setAttribute('role', 'dialog');
  bar.setAttribute('aria-label', '教成单认识这个客服台');
  inner.body.append(bar);
  let name: HTMLInputElement | null = null;

  const button = ({ label, onClick, isMain }: Action): HTMLElement => {
    const element = make('button', label, {
      padding: '3px 12px',
      font,
      color: isMain ? colours.onAccent : colours.text,
      background: isMain ? colours.accent : 'transparent',
      border: `1px solid ${isMain ? colours.accent : colours.line}`,
      'border-radius': '6px',
      cursor: 'pointer',
    });
    element.addEventListener('click', onClick);
    return element;
  };
  const nameField = (called: string): HTMLElement => {
    const label = make('label', '叫它 ', { display: 'block', margin: '8px 0 0' });
    name = inner.createElement('input');
    name.value = called;
    name.maxLength = 20;
    style(name, {
      padding: '3px 8px',
      font,
      color: colours.text,
      background: colours.bg,
      border: `1px solid ${colours.line}`,
      'border-radius': '6px',
    });
    label.append(name);
    return label;
  };
  const table = (lines: readonly SummaryLine[]): HTMLElement => {
    const list = make('dl', '', {
      display: 'grid',
      'grid-template-columns': 'max-content 1fr',
      gap: '2px 12px',
      margin: '8px 0 0',
    });
    for (const { what, found, isFound } of lines)
      list.append(
        make('dt', what, { color: colours.muted }),
        make('dd', found, { margin: '0', 'overflow-wrap': 'anywhere', color: isFound ? colours.text : colours.bad }),
      );
    return list;
  };
  const paragraph = (text: string, colour: string, top = '2px'): HTMLElement =>
    make('p', text, { margin: text ? `${top} 0 0` : '0', color: colour, 'overflow-wrap': 'anywhere' });
  const parts = ({ title, hint, problem, now, lines, called, actions }: Shown): HTMLElement[] => {
    const heading = make('h1', title, { margin: '0', font, 'font-size': '15px', 'font-weight': '600' });
    heading.setAttribute('aria-live', 'polite');
    const line = paragraph(hint, colours.muted);
    if (!lines) style(line, { overflow: 'hidden', 'text-overflow': 'ellipsis', 'white-space': 'nowrap' });
    const wrong = paragraph(problem ?? '', colours.bad, '4px');
    wrong.setAttribute('role', 'alert');
    const row = make('p', '', { display: 'flex', 'flex-wrap': 'wrap', gap: '8px', margin: '10px 0 0' });
    row.append(...actions.map(button));
    return [
      heading,
      line,
      ...(now === null ? [] : [paragraph(`现在读到的：${now}`, colours.text)]),
      wrong,
      ...(lines ? [table(lines)] : []),
      ...(called === undefined ? [] : [nameField(called)]),
      row,
    ];
  };
  return {
    bar,
    /** As the agent has it now; null while it is not asked for. */
    called: (): string | null => name?.value ?? null,
    show(shown: Shown): void {
      const stood = stopsOf(bar).indexOf(inner.activeElement as HTMLElement);
      const caret = name !== null && inner.activeElement === name ? name.selectionStart : null;
      name = null;
      // What is read is compared with the page: it stands beside the chat then, not over it.
      style(
        bar,
        shown.lines
          ? { left: 'auto', right: '12px', transform: 'none', width: 'min(400px, calc(100vw - 24px))' }
          : { left: '50%', right: 'auto', transform: 'translateX(-50%)', width: 'min(640px, calc(100vw - 24px))' },
      );
      bar.replaceChildren(...parts(shown));
      // The reading has changed while the name was being typed, or a button had the keyboard.
      stopsOf(bar)[stood]?.focus();
      (name as HTMLInputElement | null)?.setSelectionRange(caret, caret);
    },
    /** Clear of this part of the page. */
    avoid(box: { top: number; height: number } | null): void {
      const height = bar.offsetHeight + 24;
      const isUnder =
        box !== null && box.top < height && inner.documentElement.clientHeight - (box.top + box.height) > height;
      style(bar, isUnder ? { top: 'auto', bottom: '12px' } : { top: '12px', bottom: 'auto' });
    },
    /** The keyboard goes to the name, else to the first button. */
    focus: () => stopsOf(bar)[0]?.focus(),
  };
}

/** What in the bar can have the keyboard, in the order of Tab. */
export const stopsOf = (bar: Element): HTMLElement[] => [...bar.querySelectorAll<HTMLElement>('input, button')];
