import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import type { Snapshot } from '../../lib/domain/conversation';
import { createTalk } from '../../lib/state/talk';
import { aMessage, aSnapshot } from '../support/session';

it('stays the same while the agent types and others wait, and is another with the next message', () => {
  const snapshot = signal<Snapshot | null>(aSnapshot());
  const talk = createTalk(snapshot);
  const first = talk.value;
  const change = (changed: Partial<Snapshot>) => {
    snapshot.value = snapshot.value && { ...snapshot.value, ...changed };
  };
  change({ composer: { found: true, empty: false, text: '您好' } });
  change({ waiting: [{ key: 'b', name: '乙', unread: 1, waitingMs: 45_000 }] });
  expect(talk.value).toBe(first);
  change({ messages: [aMessage('m2', 'buyer', '人呢')] });
  expect(talk.value).not.toBe(first);
});
