import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Snapshot } from '../domain/conversation';
import { type Field, fields, type Health, type HealthLog, noHealth, unsureOf, worstOf } from '../domain/health';
import { taughtBy } from '../domain/own-console';

/** A field as the agent reads of it. */
export interface HealthLine {
  field: Field;
  health: Health;
  line: string;
  /** It can be taught by pointing. */
  canTeach: boolean;
}

const names: Readonly<Record<Field, string>> = {
  buyer: '买家',
  name: '买家名字',
  messages: '消息',
  sides: '谁说的话',
  composer: '回复框',
  product: '商品',
  orders: '订单',
  list: '会话列表',
  shop: '店铺',
  agent: '客服账号',
};

/** What is wrong, and what that costs. */
const costs: Readonly<Record<Field, string>> = {
  buyer: '认不出买家：这里不填字',
  name: '看不到买家名字：称呼要自己打',
  messages: '读不到消息：出不了答案',
  sides: '分不清哪句是谁说的：出不了答案',
  composer: '找不到回复框：答案只能复制过去',
  product: '看不到商品：价格要手填',
  orders: '看不到订单：下单、付款要自己点',
  list: '看不到会话列表：不会提醒谁在等',
  shop: '看不到店铺名：几家店的记录会算在一起',
  agent: '看不到客服账号：成绩记在您选的名字下',
};

function lineOf(field: Field, health: Health): string {
  if (health === 'missing') return costs[field];
  if (health === 'contradictory') return `${names[field]}几处对不上：对上之前这里不填字`;
  return health === 'fallback' ? `${names[field]}：页面改过版，按备用办法找到的` : `${names[field]}：读得到`;
}

/** What the light shows: of a page that is still being made out no more than that. */
export type Light = Health | 'unsure';

const summaries: Readonly<Record<Health, string>> = {
  found: '这一页都读得到',
  fallback: '页面改过版，还读得到',
  missing: '有读不到的',
  contradictory: '读到的互相对不上',
};

export const isTrouble = (health: Light | null): boolean => health === 'missing' || health === 'contradictory';

/** How well the page is read. Only the session writes `log` and `shown`. */
export function createHealth(snapshot: ReadonlySignal<Snapshot | null>) {
  const log = signal<HealthLog>(noHealth);
  const lines = computed<readonly HealthLine[]>(() =>
    fields.flatMap((field) => {
      const health = log.value.health[field];
      return health ? { field, health, line: lineOf(field, health), canTeach: taughtBy[field] !== null } : [];
    }),
  );
  /** An internal note stands open where the reply box would. */
  const isNote = computed(() => snapshot.value?.findings?.composer === 'note');
  const unsure = computed(() => unsureOf(log.value).map((field) => names[field]));
  const light = computed<Light | null>(() => {
    const worst = worstOf(log.value);
    return worst === 'found' && (isNote.value || unsure.value.length > 0) ? 'unsure' : worst;
  });
  const troubles = computed(() => lines.value.filter(({ health }) => isTrouble(health)));
  /** What the agent last opened or closed, and over which troubles: new ones open it again. */
  const shown = signal<{ open: boolean; over: string } | null>(null);
  const over = computed(() => troubles.value.map(({ field, health }) => `${field} ${health}`).join());
  return {
    log,
    lines,
    troubles,
    over,
    shown,
    isNote,
    unsure,
    light,
    summary: computed(() => {
      if (isNote.value && !isTrouble(light.value)) return '内部备注开着，不填字';
      if (light.value !== 'unsure') return light.value && summaries[light.value];
      return `还在认这一页，${unsure.value.join('、')}还没见到`;
    }),
    isOpen: computed(() => (shown.value?.over === over.value ? shown.value.open : troubles.value.length > 0)),
  };
}
