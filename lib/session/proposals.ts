import { type Fen, yuan } from '../domain/money';
import type { InquiryEvent } from '../domain/tally/events';
import { validEvents } from '../domain/tally/ledger';
import type { OverlayState, Proposal as Shown } from '../state/overlay';
import { keepDismissed, readDismissed } from './dismissed';
import type { Proposal } from './observe';

/** One order in one state: what is answered once is not asked again. */
function proposalId({ kind, order }: Pick<Proposal, 'kind' | 'order'>): string {
  return `${kind} ${order}`;
}

/** What the log holds already, as proposals' ids; a paid order need not be asked about as placed. */
function answeredIn(events: readonly InquiryEvent[]): string[] {
  return validEvents(events).flatMap((event) => {
    if (event.kind === 'ordered') return [proposalId(event)];
    if (event.kind === 'paid') return [proposalId(event), proposalId({ kind: 'ordered', order: event.order })];
    return [];
  });
}

const sum = (amount: Fen | null): string => (amount === null ? '' : ` ${yuan(amount)}`);

/** `看到订单已付款 ¥129.00，记一笔？` */
function toShown(proposal: Proposal): Shown {
  const line =
    proposal.kind === 'paid' ? `看到订单已付款${sum(proposal.amount)}` : `看到新订单待付款${sum(proposal.amount)}`;
  return { id: proposalId(proposal), kind: proposal.kind, line: `${line}，记一笔？` };
}

/** The order panel is the last part of a console to follow a switch of buyers. */
const panelMs = 3000;

/** Orders that stood there as paid when this conversation was first seen were paid some other time: nothing to be asked about now. */
function createOldOrders(now: () => number): (conversation: string, proposals: readonly Proposal[]) => string[] {
  const talks = new Map<string, { since: number; unpaid: Set<string> }>();
  return (conversation, proposals) => {
    const talk = talks.get(conversation) ?? { since: now(), unpaid: new Set<string>() };
    talks.set(conversation, talk);
    for (const { kind, order } of proposals) if (kind === 'ordered') talk.unpaid.add(order);
    if (now() - talk.since > panelMs) return [];
    return proposals.filter(({ kind, order }) => kind === 'paid' && !talk.unpaid.has(order)).map(proposalId);
  };
}

/** What the console shows of orders, offered until the agent has answered or the log holds it. */
export function createProposals(state: OverlayState, put: (proposal: Proposal) => void, now: () => number) {
  const answered = new Set<string>();
  const oldOrders = createOldOrders(now);
  let seen: readonly Proposal[] = [];
  const show = (): void => {
    const open = seen.filter((proposal) => !answered.has(proposalId(proposal))).map(toShown);
    // A new array for the same proposals would paint the bar anew with every message. Two buyers' orders may come to the same sum.
    if (JSON.stringify(open) !== JSON.stringify(state.proposals.value)) state.proposals.value = open;
  };
  const settle = (ids: readonly string[]): void => {
    for (const id of ids) answered.add(id);
    show();
  };

  readDismissed().then(settle, () => {});

  return {
    noteEvents: (events: readonly InquiryEvent[]) => settle(answeredIn(events)),
    noteSeen(proposals: readonly Proposal[]): void {
      seen = proposals;
      const conversation = state.conversation.value;
      settle(conversation === null ? [] : oldOrders(conversation, proposals));
    },
    actions: {
      accept(id: string): void {
        const proposal = seen.find((candidate) => proposalId(candidate) === id);
        if (!proposal || answered.has(id)) return;
        settle([id]);
        put(proposal);
      },
      dismiss(id: string): void {
        settle([id]);
        // Where it cannot be kept, the worst is to be asked once more.
        keepDismissed(id).catch(() => {});
      },
    },
  };
}
