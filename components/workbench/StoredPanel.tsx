import { Panel } from './Panel';

/** Exactly what is kept; `lib/domain/tally/events.ts` and `lib/settings/settings.ts` are what it describes. */
export function StoredPanel() {
  return (
    <Panel title="已存内容说明" hint="只在这台电脑的这个浏览器里，不会上传。卸载成单就会全部删除，请先下载备份。">
      <dl class="stored">
        <dt>接待记录</dt>
        <dd>
          每条有：时间、客服台、客服账号、买家标识，以及发生了什么：进线、买家发言、客服回复（是否自动）、用了哪条话术、下单和付款（订单号、金额、全款或定金尾款、是否货到付款）、流失原因、转接、撤销。
        </dd>
        <dt>买家标识</dt>
        <dd>用密钥算出的一串字符，只用来分清是不是同一位买家，推不回去是谁。买家昵称和聊天内容都不保存。</dd>
        <dt>买家标识的密钥</dt>
        <dd>装好时随机生成一把，只在本机；备份文件里也有，这样换电脑后同一位买家不会算成两位。</dd>
        <dt>话术库</dt>
        <dd>本店写的话术、改写或隐藏的自带话术、分组；删掉的在回收站留 30 天。没保存的草稿也只在本机，不进备份。</dd>
        <dt>设置</dt>
        <dd>快捷键、常用话术、浮层位置、各客服台开关、您填的客服名字、流失原因、打开方式、每天几点起算。</dd>
      </dl>
    </Panel>
  );
}
