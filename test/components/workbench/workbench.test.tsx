import { render, screen } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { Workbench } from '../../../components/workbench/Workbench';
import { createWorkbenchState, sectionOf } from '../../../lib/state/workbench';

it.each([
  ['', 'stats'],
  ['#stats', 'stats'],
  ['#data', 'data'],
  ['#scripts', 'scripts'],
  ['#/settings', 'settings'],
  ['#shop', 'shop'],
  ['#promotions', 'promotions'],
  ['#toString', 'stats'],
])('opens at “%s” the section %s', (hash, section) => {
  expect(sectionOf(hash)).toBe(section);
});

it('shows the section, marks it in the navigation, and says what could not be done', async () => {
  const state = createWorkbenchState({ scripts: [], consoles: [], openedAt: 0 });
  const pages = {
    stats: () => <h1>一</h1>,
    data: () => <h1>五</h1>,
    scripts: () => <h1>二</h1>,
    cards: () => <h1>商品卡</h1>,
    nudges: () => <h1>跟进</h1>,
    playbook: () => <h1>应对</h1>,
    shop: () => <h1>四</h1>,
    consoles: () => <h1>五</h1>,
    promotions: () => <h1>四</h1>,
    settings: () => <h1>三</h1>,
  };
  render(<Workbench state={state} pages={pages} />);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('一');
  state.section.value = 'settings';
  state.notice.value = { line: '没能保存', failed: true };
  expect((await screen.findByRole('alert')).textContent).toBe('没能保存');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('三');
  expect(screen.getByRole('link', { current: 'page' }).getAttribute('href')).toBe('#settings');
});
