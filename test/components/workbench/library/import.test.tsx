import { render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { ExchangeBar } from '../../../../components/workbench/library/ExchangeBar';
import { ImportView } from '../../../../components/workbench/library/ImportView';
import { runJob } from '../../../../lib/domain/exchange/job';
import { libraryKinds } from '../../../../lib/domain/scripts/own';
import { createExchange, type WorkerLike } from '../../../../lib/session/exchange-worker';
import { keepItems } from '../../../../lib/session/keep-items';
import { createImportActions } from '../../../../lib/session/library-import';
import { createItemsState } from '../../../../lib/state/items';
import { createImportState } from '../../../../lib/state/library-import';
import { aBackground } from '../../../support/pages';

/** Does the job on the spot. */
function inPlace(): WorkerLike {
  const worker: WorkerLike = { onmessage: null, onerror: null, terminate: () => {}, postMessage: () => {} };
  worker.postMessage = (job) =>
    void runJob(job, (data) => worker.onmessage?.call(worker as Worker, { data } as MessageEvent));
  return worker;
}

async function openLibrary() {
  await aBackground([]);
  const items = createItemsState();
  await keepItems(libraryKinds, items.take, new AbortController().signal);
  const state = createImportState(items);
  const ports = { exchange: createExchange(inPlace), save: vi.fn(), now: Date.now, newId: () => crypto.randomUUID() };
  const on = createImportActions(state, ports);
  let back: 'import' | null = null;
  const Page = () => {
    if (state.view.value !== 'import') return <ExchangeBar back={back} onImport={on.open} onExport={() => {}} />;
    back = 'import';
    return <ImportView state={state} on={on} />;
  };
  render(<Page />);
  return userEvent.setup({ delay: null });
}

const hasKeyboard = (name: string) => waitFor(() => expect(document.activeElement?.textContent).toBe(name));

it('is played by keyboard alone: each step has the keyboard, and the way back leads to the button that led in', async () => {
  const user = await openLibrary();
  const tabTo = async (name: string | RegExp) => {
    for (let presses = 0; presses < 30; presses++) {
      await user.tab();
      if (document.activeElement === document.body) break;
      const { activeElement: at } = document;
      if (`${at?.textContent} ${at?.getAttribute('aria-label')}`.match(name)) return;
    }
    throw new Error(`not reached: ${name}`);
  };
  await tabTo('导入…');
  await user.keyboard('{Enter}');
  await hasKeyboard('导入话术');
  await tabTo('粘贴话术');
  await user.keyboard('满 39 元包邮哦');
  await tabTo('看看能导入多少');
  await user.keyboard('{Enter}');
  await screen.findByRole('button', { name: '导入 1 条' });
  await hasKeyboard('导入话术');
  await tabTo('导入 1 条');
  await user.keyboard('{Enter}');
  await screen.findByText(/导入好了：新增 1 条/);
  await hasKeyboard('导入话术');
  await tabTo('撤销这次导入');
  await user.keyboard('{Enter}');
  await screen.findByText(/已撤销/);
  await hasKeyboard('导入话术');
  await tabTo('再导入一份');
  await user.keyboard('{Enter}');
  await screen.findByLabelText('粘贴话术');
  await hasKeyboard('导入话术');
  await tabTo('返回');
  await user.keyboard('{Enter}');
  await hasKeyboard('导入…');
});
