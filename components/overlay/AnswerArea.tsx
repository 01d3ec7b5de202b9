import { FabPanel } from './FabPanel';
import { FillForm } from './FillForm';
import { LadderPanel } from './LadderPanel';
import { LossMenu } from './LossMenu';
import { PricePanel } from './PricePanel';
import type { Props } from './props';
import { SaveForm } from './SaveForm';
import { SearchPanel } from './SearchPanel';
import { SuggestionList } from './SuggestionList';

/** The answers, or what the agent opened in their place. */
export function AnswerArea({ state, actions }: Props) {
  const panel = state.panel.value;
  if (panel?.kind === 'search') return <SearchPanel state={state} actions={actions} panel={panel} />;
  if (panel?.kind === 'form') {
    return <FillForm key={panel.pick.scriptId} state={state} actions={actions} form={panel} />;
  }
  if (panel?.kind === 'price') return <PricePanel key={state.conversation.value} state={state} actions={actions} />;
  if (panel?.kind === 'fab')
    return <FabPanel key={state.conversation.value} state={state} actions={actions} panel={panel} />;
  if (panel?.kind === 'ladder') {
    return <LadderPanel key={state.conversation.value} state={state} actions={actions} panel={panel} />;
  }
  if (panel?.kind === 'save') return <SaveForm key={panel.messageId} state={state} actions={actions} form={panel} />;
  if (panel?.kind === 'loss') return <LossMenu state={state} actions={actions} />;
  return <SuggestionList state={state} actions={actions} />;
}
