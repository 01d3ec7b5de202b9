const minute = 60_000;

/** Everything the console knows, whatever of it is on the screen: conversations with their lines, orders and products. */
export function createWorld(records, now) {
  const conversations = new Map();
  let serial = 0;
  for (const record of records) conversations.set(record.id, fromRecord(record, now));

  return {
    conversations,
    get(id) {
      const conversation = conversations.get(id);
      if (!conversation) throw new Error(`no buyer ${id} in this fixture`);
      return conversation;
    },
    /** Adds a line; its time is later than that of the line before, for ids are made of it. */
    say(id, side, content) {
      const conversation = this.get(id);
      const last = conversation.messages.at(-1)?.at ?? 0;
      const at = Math.max(Date.now(), last + 1);
      serial += 1;
      const message = toMessage(side, content, at, `${id}n${serial}`);
      conversation.messages.push(message);
      if (conversation.messages.length > 500) conversation.messages.shift();
      if (side === 'buyer') {
        conversation.waitingSince ??= at;
        conversation.unread += 1;
      } else if (side === 'agent') conversation.waitingSince = null;
      conversation.touched = at;
      return message;
    },
    /** Newest first. */
    byTouch: () => [...conversations.values()].sort((one, other) => other.touched - one.touched),
  };
}

function fromRecord(record, now) {
  const messages = record.lines.map(([ago, side, content], index) =>
    toMessage(side, content, now - Math.round(ago * minute), `${record.id}s${index}`),
  );
  const last = messages.at(-1);
  const waitingSince = last?.side === 'buyer' ? last.at : null;
  const { id, name, labels = [], orders = [], products = [] } = record;
  const unread = waitingSince === null ? 0 : 1;
  return {
    id,
    name,
    labels,
    orders,
    products,
    messages,
    waitingSince,
    unread,
    touched: last?.at ?? now,
    closed: false,
  };
}

/** A line is a text, or a thing: `{ title, price, … }` a product card, `{ image }` a picture, `{ skip }` a row that is no message. */
function toMessage(side, content, at, id) {
  return typeof content === 'string' ? { id, side, at, text: content } : { id, side, at, card: content };
}

/** What the list shows of a line. */
export function preview(message) {
  if (!message) return '';
  if (message.text !== undefined) return message.text.slice(0, 60);
  return message.card.image ? '[图片]' : '[商品]';
}
