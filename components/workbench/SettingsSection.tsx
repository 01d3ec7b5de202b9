import { noShopRules, type ShopRules } from '../../lib/domain/compliance/finding';
import { parseShopRules } from '../../lib/domain/compliance/shop-rules';
import type { KeptCorrection } from '../../lib/domain/intents/corrections';
import type { Binding, Command, System } from '../../lib/domain/keys';
import type { Settings } from '../../lib/settings/settings';
import type { ConsoleInfo } from '../../lib/state/consoles';
import { ChecksPanel } from './ChecksPanel';
import { CodesPanel } from './CodesPanel';
import { CorrectionsPanel } from './CorrectionsPanel';
import { KeysPanel } from './KeysPanel';
import { PlacesPanel } from './PlacesPanel';
import { ReasonsPanel } from './ReasonsPanel';

/** What the agent can change in this section. */
export interface SettingsCallbacks {
  bind: (binding: Binding) => void;
  resetBinding: (command: Command) => void;
  changeReasons: (reasons: Settings['lossReasons']) => void;
  changeOpenAs: (openAs: Settings['openAs']) => void;
  changeCodePrefix: (prefix: Settings['codePrefix']) => void;
  changeDayStart: (minutes: number) => void;
  changeTone: (tone: Settings['tone']) => void;
  changeWriting: (writing: Settings['scriptsIn']) => void;
  changeMuted: (muted: Settings['complianceMuted']) => void;
  changeRules: (rules: ShopRules) => void;
  switchConsole: (id: string, on: boolean) => void;
  removeCorrection: (correction: KeptCorrection) => void;
  /** A code that was never used. */
  newCode: () => string;
}

interface Props {
  settings: Settings;
  consoles: readonly ConsoleInfo[];
  corrections: readonly KeptCorrection[];
  system: System;
  on: SettingsCallbacks;
}

/** 设置: keys, loss reasons, where and how the overlay opens. */
export function SettingsSection({ settings, consoles, corrections, system, on }: Props) {
  return (
    <>
      <h1>设置</h1>
      <div class="pair">
        <KeysPanel own={settings.bindings} system={system} onBind={on.bind} onReset={on.resetBinding} />
        <div class="stack">
          <CodesPanel prefix={settings.codePrefix} onChange={on.changeCodePrefix} />
          <ReasonsPanel reasons={settings.lossReasons} onChange={on.changeReasons} newCode={on.newCode} />
          <PlacesPanel
            settings={settings}
            consoles={consoles}
            onOpenAs={on.changeOpenAs}
            onDayStart={on.changeDayStart}
            onTone={on.changeTone}
            onWriting={on.changeWriting}
            onSwitch={on.switchConsole}
          />
          <ChecksPanel
            muted={settings.complianceMuted}
            rules={parseShopRules(settings.complianceRules) ?? noShopRules}
            onMuted={on.changeMuted}
            onRules={on.changeRules}
          />
          <CorrectionsPanel corrections={corrections} onRemove={on.removeCorrection} />
        </div>
      </div>
    </>
  );
}
