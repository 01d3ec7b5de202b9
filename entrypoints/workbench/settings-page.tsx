import { SettingsSection } from '../../components/workbench/SettingsSection';
import { createCorrectionActions } from '../../lib/session/corrections';
import type { PageParts } from './page';

/** 设置 */
export const settingsPage = ({ state, actions, system }: PageParts) => {
  const { settings, consoles, corrections } = state;
  const { removeCorrection } = createCorrectionActions(state, Date.now);
  return () => (
    <SettingsSection
      settings={settings.value}
      consoles={consoles}
      corrections={corrections.value}
      system={system}
      on={{
        ...actions,
        removeCorrection,
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
};
