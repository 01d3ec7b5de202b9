import { render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Overlay } from '../../../components/overlay/Overlay';
import type { Script } from '../../../lib/domain/scripts/script';
import type { ScriptUse } from '../../../lib/domain/scripts/uses';
import { writeSetting } from '../../../lib/settings';
import { aMessage, aSession, aSnapshot } from '../../support/session';

const scripts: Script[] = ['包邮', '尺码', '发货'].map((title) => ({
  id: title,
  stage: null,
  title,
  text: `${title}的话`,
}));

async function show(uses: readonly ScriptUse[] = [], ...sent: string[]) {
  const messages = [aMessage('m', 'buyer', '太贵了'), ...sent.map((text, at) => aMessage(`s${at}`, 'agent', text))];
  const session = await aSession(aSnapshot({ messages }), scripts);
  session.state.uses.value = new Map(uses.map(({ scriptId, ...use }) => [scriptId, use]));
  render(<Overlay state={session.state} actions={session.actions} framed />);
  return { ...session, user: userEvent.setup() };
}

describe('saving what was just sent', () => {
  it('is offered once there is something to save, and done by keys alone', async () => {
    const { user, state } = await show([], '小鱼，这款枕芯是整块的');
    await user.click(screen.getByRole('button', { name: /存为话术/ }));
    const form = within(screen.getByRole('form', { name: '存为话术' }));
    expect(document.activeElement).toBe(form.getByLabelText('标题'));
    expect(form.getByText('买家的名字已换成空格，用的时候再填。')).toBeTruthy();
    await user.keyboard('枕芯{Enter}');
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
    expect(state.own.value).toMatchObject([{ title: '枕芯', text: '{{买家|亲}}，这款枕芯是整块的' }]);
  });

  it('says what of the buyer’s still stands in it', async () => {
    const { user } = await show([], '这款枕芯是整块的');
    await user.click(screen.getByRole('button', { name: /存为话术/ }));
    await user.type(screen.getByLabelText('内容'), '，电话13800000000');
    await waitFor(() => expect(screen.getByText(/里面像是有电话号码/)).toBeTruthy());
    await user.click(screen.getByRole('button', { name: /保存/ }));
    expect(screen.getByRole('form')).toBeTruthy();
  });

  it('is not offered where nothing was sent', async () => {
    await show();
    expect(screen.queryByRole('button', { name: /存为话术/ })).toBeNull();
  });
});

describe('below the pins', () => {
  const use = (scriptId: string, lastAt: number) => ({ scriptId, count: 1, lastAt });
  const row = () => within(screen.getByRole('region', { name: '最近和常说' }));

  it('stands what was used, pinned ones left out, and fills', async () => {
    await writeSetting('pins', ['尺码', null, null, null, null, null]);
    const { user, of } = await show([use('包邮', 5), use('尺码', 6), use('发货', 7)]);
    await waitFor(() =>
      expect(
        row()
          .getAllByRole('button')
          .map((one) => one.textContent),
      ).toEqual(['近发货', '近包邮']),
    );
    await user.click(row().getByRole('button', { name: /包邮/ }));
    await waitFor(() => expect(of('fill').map(({ text }) => text)).toEqual(['包邮的话']));
  });

  it('stands the same row where nothing was used yet', async () => {
    await show();
    expect(row().getByText('用过的话术会排在这里')).toBeTruthy();
  });
});
