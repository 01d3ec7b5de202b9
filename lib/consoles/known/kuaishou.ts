import type { ConsoleDefinition } from '../definition';

/**
 * React and antd, readable classes. The buyer's uid is the second part of each message's id (2026-09); which row of the list is open is not
 * known, so the name over the chat and the nickname on the buyer's lines must agree. Unknown: what product and order cards in the talk are
 * made of, and an order's amount.
 */
export const kuaishou: ConsoleDefinition = {
  format: 1,
  id: 'kuaishou',
  name: '快手小店',
  matches: ['https://im.kwaixiaodian.com/workbench*', 'https://s.kwaixiaodian.com/zone/settles/chat*'],
  present: ['.ChatMessageList', '.SendBox', '.SessionBaseCard'],
  panel: ['div:has(> .OrderCard)'],
  buyer: {
    key: [{ css: '.ChatMessageList [id^="0_"]', attr: 'id', match: '^0_(\\d{1,20})_', pick: 'last' }],
    // The name has no class of its own: it stands in the block around the icons, or in the one around that.
    name: [
      { css: 'div:has(> .TargetUserHeaderRight)', match: '^(.+?)(?:\\s?下单数\\(\\d{1,5}\\))?(?:\\n|$)' },
      { css: 'div:has(> * > .TargetUserHeaderRight)', match: '^(.+?)(?:\\s?下单数\\(\\d{1,5}\\))?(?:\\n|$)' },
    ],
    // Nickname and time are one text without a space: 昵称2-22 18:55:20.
    nameGlued: {
      at: [{ css: '[class*="LayoutDefaultWrapper__notMe"] [class*="_beforeMsgBody"]', pick: 'last' }],
      rest: '^\\s?(?:1[0-2]|[1-9])-\\d{1,2} \\d{1,2}:\\d{2}',
    },
  },
  messages: {
    list: ['.ChatMessageList'],
    row: ['[id^="0_"], :has(> [class*="LayoutMiddleWrapper_msgBody"])', '[id*="cs-common-message-list-item"]'],
    id: [{ attr: 'id' }, { css: '[id^="0_"]', attr: 'id' }],
    side: [
      { css: '[class*="LayoutMiddleWrapper"]', side: 'system' },
      { css: '[class*="__isMine"]', text: '(^|\\n)\\[系统自动回复消息\\]', side: 'robot' },
      {
        css: '[class*="__isMine"]',
        text: '(^|\\n)(\\[系统消息\\]|【防诈贴士】|客服超时未回复，会话关闭)',
        side: 'system',
      },
      { css: '[class*="__notMe"]', side: 'buyer' },
      { css: '[class*="__isMine"]', side: 'agent' },
    ],
    kind: [
      { css: '[class*="BizOrderCard"]', kind: 'order' },
      { css: '[class*="bizBuyerFromCard"], [class*="BizNoticeCard"], [class*="BizTextCard"]', kind: 'card' },
      { css: '[class*="_msgBody"] > img', kind: 'image' },
    ],
    text: [{ css: '[class*="_msgBody"]' }, {}],
    // Of a nickname that ends in 1 before month 1 or 2 the page itself leaves open which is which.
    time: [
      {
        css: '[class*="_beforeMsgBody"]',
        match: '(?:1[0-2]|[1-9])-\\d{1,2} \\d{1,2}:\\d{2}(?::\\d{2})?$',
      },
    ],
  },
  orders: {
    card: { css: '.OrderCard' },
    id: [{ css: '.oid', match: '\\d{8,24}' }],
    status: [{ css: '.pay-tag, .order-tag', pick: 'join' }],
  },
  conversations: {
    row: ['.SessionBaseCard'],
    name: [{ css: '.SessionBaseCard-topHeadName', match: '^(.+?)(?:\\s?下单数\\(\\d{1,5}\\))?$' }],
    unread: [{ css: '.SessionBaseCard-unread-rot' }],
    waiting: [{ css: '.SessionBaseCard-topHeadTime', match: '^(?:\\d{1,4}\\s?(?:秒|分钟)|超时)$' }],
  },
  composer: ['.SendBox-Editor .ql-editor', '.SendBox .ql-editor'],
  send: ['.SendBox-buttonRight'],
};
