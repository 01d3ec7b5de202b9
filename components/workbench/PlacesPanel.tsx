import { toneNames } from '../../lib/domain/scripts/script';
import type { Settings } from '../../lib/settings/settings';
import type { ConsoleInfo } from '../../lib/state/consoles';
import { Field } from '../ui/Field';
import { KindSelect } from './KindSelect';
import { Panel } from './Panel';

interface Props {
  settings: Settings;
  consoles: readonly ConsoleInfo[];
  onOpenAs: (openAs: Settings['openAs']) => void;
  onDayStart: (minutes: number) => void;
  onTone: (tone: Settings['tone']) => void;
  onWriting: (writing: Settings['scriptsIn']) => void;
  onSwitch: (id: string, on: boolean) => void;
}

const ways = { frame: '聊天页面上的浮层', panel: '浏览器侧边栏' } as const;
const hours = Array.from({ length: 24 }, (_, hour) => hour * 60);

/** `90` → `1:30`. */
const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

/** Where the overlay opens, on which consoles, how its answers sound, and when the shop's day begins. */
export function PlacesPanel({ settings, consoles, onOpenAs, onDayStart, onTone, onWriting, onSwitch }: Props) {
  // A restored file may hold a start between two hours.
  const starts = [...new Set([...hours, settings.dayStartMinutes])].sort((a, b) => a - b);
  return (
    <Panel title="显示与统计">
      <fieldset class="choices">
        <legend>打开方式</legend>
        {(Object.keys(ways) as Settings['openAs'][]).map((way) => (
          <label key={way}>
            <input type="radio" name="openAs" checked={settings.openAs === way} onChange={() => onOpenAs(way)} />
            {ways[way]}
          </label>
        ))}
      </fieldset>
      <fieldset class="choices">
        <legend>在这些客服台显示</legend>
        {consoles.map(({ id, name }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={!settings.consolesOff.includes(id)}
              onChange={(event) => onSwitch(id, event.currentTarget.checked)}
            />
            {name}
          </label>
        ))}
      </fieldset>
      <KindSelect label="推荐话术的语气" names={toneNames} chosen={settings.tone} onChoose={onTone} />
      <Field label="自带话术写成" hint="繁體用台湾客服的说法；自己写的话术保持原样">
        <select
          class="ui-input"
          value={settings.scriptsIn}
          onChange={(event) => onWriting(event.currentTarget.value as Settings['scriptsIn'])}
        >
          <option value="zh-CN">简体</option>
          <option value="zh-TW">繁體（台灣用語）</option>
        </select>
      </Field>
      <Field label="每天几点起算" hint="有夜班的店可以晚于零点，统计按这个时间分日">
        <select
          class="ui-input"
          value={settings.dayStartMinutes}
          onChange={(event) => onDayStart(Number(event.currentTarget.value))}
        >
          {starts.map((minutes) => (
            <option key={minutes} value={minutes}>
              {clock(minutes)}
            </option>
          ))}
        </select>
      </Field>
    </Panel>
  );
}
