import { SettingsSection } from '../../components/workbench/SettingsSection';
import type { PageParts } from './page';

/** 设置 */
export const settingsPage =
  ({ state: { settings, consoles }, actions, system }: PageParts) =>
  () => (
    <SettingsSection
      settings={settings.value}
      consoles={consoles}
      system={system}
      on={{
        ...actions,
        changeReasons: (reasons) => actions.write('lossReasons', reasons),
        changeOpenAs: (openAs) => actions.write('openAs', openAs),
        changeMuted: (muted) => actions.write('complianceMuted', muted),
        changeRules: (rules) => actions.write('complianceRules', { ...rules }),
        changeCodePrefix: (prefix) => actions.write('codePrefix', prefix),
        changeTone: (tone) => actions.write('tone', tone),
        changeWriting: (writing) => actions.write('scriptsIn', writing),
        changeDayStart: (minutes) => actions.write('dayStartMinutes', minutes),
        newCode: () => `own-${crypto.randomUUID()}`,
      }}
    />
  );
