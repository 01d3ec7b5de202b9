import { type Origin, originNames } from '../../lib/domain/scripts/slot-values';

interface Props {
  /** Names of the slots that filled by themselves. */
  used: readonly string[];
  origins: Readonly<Record<string, Origin>>;
  /** Those worth a word here. */
  of: readonly Origin[];
}

/** Where words of a text come from that the page does not show: `到手价来自刚才算的价`. Nothing where there are none. */
export function OriginLine({ used, origins, of }: Props) {
  const told = used.filter((name) => origins[name] !== undefined && of.includes(origins[name]));
  if (told.length === 0) return null;
  return (
    <span class="quiet">{told.map((name) => `${name}来自${originNames[origins[name] as Origin]}`).join(' · ')}</span>
  );
}
