import type { ConsoleDefinition, Locator } from '../definition';

/** The pane of the ticket whose tab is open. Those of all other open tickets stay in the page, hidden (2026-11). */
const pane = '[data-test-id$="-standard-layout"][data-is-active="true"]';
const message = '[data-test-id="omni-log-item-message"]';
const fromBuyer = `[data-test-id="omni-log-comment-item"]:has([type="end-user"])`;
const sender = '[data-test-id="omni-log-comment-user-link"], [data-test-id="omni-log-item-sender"]';

const named = '[data-test-id="omni-log-comment-item"]:has([data-test-id="omni-log-item-sender"])';
const clockLine = '[^\\n]{0,12}\\d:\\d\\d[^\\n]{0,12}';
const botsName = '[^\\n]{0,40}\\bBot';
/** The name stands first, or right below the time, or last but for that. */
const botsLines = [`^(?:${clockLine}\\n)?${botsName}\\b`, `\\n${botsName}\\n${clockLine}$`];

const tab = '[data-test-id="header-tab"][data-entity-is-selected="true"]';
const number = '^\\d{1,20}$';
const ticketSeen: readonly Locator[] = [
  { css: `${pane} [data-side-conversations-anchor-id]`, attr: 'data-side-conversations-anchor-id', match: number },
  { css: '.conversation-polaris[data-ticket-id]', attr: 'data-ticket-id', match: number },
  { css: pane, attr: 'data-test-id', match: '^ticket-(\\d{1,20})-' },
];

/** What the buyer will read. In an internal note, or by a channel that is not known, nothing is written (2026-11). */
const channels = ['web', 'email', 'native_messaging', 'chat'].map((channel) => `[data-channel="${channel}"]`);
const toBuyer = `[data-side-conversations-anchor-id]:has([data-test-id="omnichannel-channel-switcher-button"]:is(${channels.join()}))`;
const editor =
  ':is([data-test-id="omnicomposer-rich-text-ckeditor"], [data-test-id="omnicomposer-plain-text-ckeditor"])';

/**
 * The agent workspace: React, with ids for tests that stay (2026-11). A conversation is a ticket. Everything is taken from the pane that is
 * seen, and the tab that is marked must name the same ticket. Unknown: who waits, what pictures are made of, and orders and
 * products, which stand in frames of other apps.
 */
export const zendesk: ConsoleDefinition = {
  format: 1,
  id: 'zendesk',
  name: 'Zendesk',
  // Each shop has a name of its own before it, and counts its tickets from 1.
  matches: ['https://*.zendesk.com/agent/*'],
  present: ['[data-test-id="omni-log-container"]', editor],
  buyer: {
    key: [
      { css: `${tab}[data-entity-type="TICKET_ENTITY_TYPE"]`, attr: 'data-entity-id', match: number },
      ...ticketSeen,
    ],
    // The tab is marked before the pane behind it is shown.
    keyAgain: ticketSeen,
    site: [{ url: 'page', match: '^https://([\\w-]{1,63})\\.zendesk\\.com/' }],
    // As the buyer's own lines show it: a tab may show the subject instead.
    name: [
      { css: `${pane} ${fromBuyer} :is(${sender})`, pick: 'last' },
      { css: `${fromBuyer} :is(${sender})`, pick: 'last' },
    ],
    keyInMessages: ticketSeen,
  },
  messages: {
    list: [`${pane} [data-test-id="omni-log-container"]`, '[data-test-id="omni-log-container"]'],
    row: ['[data-test-id="omni-log-comment-item"]'],
    side: [
      // An agent's words to other agents: no answer.
      { css: '[data-test-id="omni-log-internal-note-tag"]', side: 'system' },
      { css: `[type="internal"]`, side: 'system' },
      { css: `[type="bot"]`, side: 'robot' },
      { css: `[type="end-user"]`, side: 'buyer' },
      // Some bots write as agents do, under a name that says it: Answer Bot.
      ...botsLines.map((text) => ({ css: named, text, side: 'robot' as const })),
      { css: `[type="agent"]`, side: 'agent' },
    ],
    text: [{ css: '[data-test-id="omni-log-message-content"]' }, { css: message }],
    time: [
      { css: 'time[data-test-id^="timestamp-"]', attr: 'datetime' },
      { css: 'time[datetime]', attr: 'datetime' },
    ],
  },
  composer: [
    `${pane} ${toBuyer} ${editor}[contenteditable]`,
    `${toBuyer} ${editor}[contenteditable]`,
    `${toBuyer} ${editor} [contenteditable]`,
  ],
  internalNote: [`${pane} [data-test-id="omnichannel-channel-switcher-button"][data-channel="internal"]`],
  send: [
    '[data-test-id="omnichannel-omnicomposer-send-button"]',
    '[data-test-id="submit_button-button"]',
    '[data-test-id="submit_button-menu-button"]',
  ],
};
