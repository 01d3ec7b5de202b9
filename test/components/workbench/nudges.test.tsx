import { render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NudgesSection } from '../../../components/workbench/NudgesSection';
import { createNudgePage } from '../../../lib/session/nudge-workbench';
import { readSettings, watchSettings } from '../../../lib/settings';
import { createWorkbenchState } from '../../../lib/state/workbench';

async function openNudges(isGranted: boolean) {
  const permissions = { request: vi.fn(async () => isGranted), remove: vi.fn(async () => true) };
  Object.assign(fakeBrowser, { permissions });
  const state = createWorkbenchState({ scripts: [], consoles: [], openedAt: 0 });
  await watchSettings((read) => {
    state.settings.value = read;
  }, new AbortController().signal);
  render(<NudgesSection nudges={state.nudges} settings={state.settings} on={createNudgePage(state, () => 1)} />);
  const tick = screen.getByRole<HTMLInputElement>('checkbox', { name: '有买家到点时，发一条系统通知' });
  return { user: userEvent.setup(), permissions, state, tick };
}

it('asks the browser as the agent switches notifications on, and gives the permission back with switching off', async () => {
  const { user, permissions, tick } = await openNudges(true);
  expect(tick.checked).toBe(false);
  expect(permissions.request).not.toHaveBeenCalled();
  await user.click(tick);
  expect(permissions.request).toHaveBeenCalledWith({ permissions: ['notifications'] });
  await waitFor(async () => expect((await readSettings()).notifyDue).toBe(true));
  await user.click(tick);
  await waitFor(async () => expect((await readSettings()).notifyDue).toBe(false));
  await waitFor(() => expect(permissions.remove).toHaveBeenCalledWith({ permissions: ['notifications'] }));
});

it('stays off, with a line, where the browser does not allow it', async () => {
  const { user, state, tick } = await openNudges(false);
  await user.click(tick);
  await waitFor(() => expect(state.notice.value?.line).toContain('没有允许通知'));
  expect((await readSettings()).notifyDue).toBe(false);
  await waitFor(() => expect(tick.checked).toBe(false));
});
