import { eventKindNames } from '../../lib/domain/records/event-sheet';
import { itemKindNames } from '../../lib/domain/records/names';
import type { Inventory, StoredKind } from '../../lib/messages/protocol';
import { Button } from '../ui/Button';
import { Panel } from './Panel';
import { settingNames } from './setting-names';

interface Props {
  /** Null until it was asked for. */
  inventory: Inventory | null;
  isBusy: boolean;
  onTake: () => void;
}

const count = (number: number): string => number.toLocaleString('zh-CN');

/** 950 is `950 B`, 20480 `20 KB`. */
function sizeOf(chars: number): string {
  if (chars < 1024) return `${chars} B`;
  const kb = chars / 1024;
  return kb < 1024 ? `${Math.round(kb)} KB` : `${(kb / 1024).toFixed(1)} MB`;
}

function KindRow({ name, of }: { name: string; of: StoredKind }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{count(of.count)}</td>
      <td>{sizeOf(of.size)}</td>
      <td class="stored-example">
        {of.example !== null && (
          <details>
            <summary>最新一条</summary>
            <code>{JSON.stringify(of.example, null, 1)}</code>
          </details>
        )}
        {of.trashed > 0 && <span class="quiet">其中 {count(of.trashed)} 条在回收站</span>}
      </td>
    </tr>
  );
}

function PlainRow({ name, number, more }: { name: string; number: number; more: string }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{count(number)}</td>
      <td />
      <td class="stored-example quiet">{more}</td>
    </tr>
  );
}

function Everything({ inventory }: { inventory: Inventory }) {
  const { events, items, sums, settings, waiting, rejected, backups } = inventory;
  const changed = settings.map(({ key }) => settingNames[key] ?? key).join('、');
  return (
    <div class="table-frame">
      <table class="figures stored-table">
        <thead>
          <tr>
            <th scope="col">内容</th>
            <th scope="col">条数</th>
            <th scope="col">大约</th>
            <th scope="col">原样看一条</th>
          </tr>
        </thead>
        <tbody>
          {events.map((of) => (
            <KindRow
              key={of.kind}
              name={`记录：${eventKindNames[of.kind as keyof typeof eventKindNames] ?? of.kind}`}
              of={of}
            />
          ))}
          {items.map((of) => (
            <KindRow key={of.kind} name={itemKindNames[of.kind] ?? of.kind} of={of} />
          ))}
          <PlainRow name="每日合计" number={sums} more="由记录算出，可随时重算" />
          <PlainRow name="改过的设置" number={settings.length} more={changed} />
          <PlainRow name="自动备份" number={backups.length} more="最近 10 天" />
          <PlainRow
            name="等着写入"
            number={waiting}
            more={rejected > 0 ? `另有 ${count(rejected)} 条读不懂，没有计入` : ''}
          />
        </tbody>
      </table>
    </div>
  );
}

/** Exactly what is kept, counted and shown as it is; `lib/domain/tally/events.ts` is what the words describe. */
export function StoredPanel({ inventory, isBusy, onTake }: Props) {
  const take = (
    <Button disabled={isBusy} onClick={onTake}>
      {inventory ? '重新清点' : '清点一遍'}
    </Button>
  );
  return (
    <Panel
      title="已存内容"
      hint="只在这台电脑的这个浏览器里，不会上传。卸载成单就会全部删除，请先下载备份。"
      actions={take}
    >
      {inventory && <Everything inventory={inventory} />}
      <dl class="stored">
        <dt>接待记录</dt>
        <dd>
          每条有：时间、客服台、客服账号、买家标识，以及发生了什么：进线、买家发言、客服回复（是否自动）、用了哪条话术、下单和付款（订单号、金额、全款或定金尾款、是否货到付款）、流失原因、转接、撤销。
        </dd>
        <dt>买家标识</dt>
        <dd>用密钥算出的一串字符，只用来分清是不是同一位买家，推不回去是谁。聊天内容不保存，昵称只在跟进里留几天。</dd>
        <dt>买家标识的密钥</dt>
        <dd>装好时随机生成一把，只在本机；备份文件里也有，这样换电脑后同一位买家不会算成两位。</dd>
        <dt>跟进</dt>
        <dd>
          聊完没下单、下单没付款的买家：昵称、商品、金额、最近担心什么、双方最后说话的时间、提醒过几次和用过哪几条话术，还有您写的备注、标签、约好的提醒。付了款、转接了或您不再跟进，昵称和商品马上抹掉；其余三天没动静就整条删除（约好提醒的留到提醒之后）。备份文件里也有。
        </dd>
        <dt>话术和资料</dt>
        <dd>本店写的话术、商品卡、优惠、店铺说明等；删掉的在回收站留 30 天。没保存的草稿也只在本机，不进备份。</dd>
      </dl>
    </Panel>
  );
}
