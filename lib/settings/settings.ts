import type { Binding } from '../domain/keys';
import type { Dock } from '../domain/placement';
import type { Tone } from '../domain/scripts/script';

/** Why a buyer left (流失原因). The list can be edited; a code that events use is never reused. */
export interface LossReason {
  code: string;
  label: string;
  /** False: not the agent's doing (page, stock, price policy). */
  byAgent: boolean;
}

/** Small switches, one item of `storage.local` each, live in every page. */
export interface Settings {
  /** The agent's own keys; a command that is absent has the default of this system. */
  bindings: readonly Binding[];
  /** Script ids of the fixed slots 4 … 9; null = free. */
  pins: readonly (string | null)[];
  /** How the overlay stands, by console id. */
  docks: Readonly<Record<string, Dock>>;
  /** Consoles on which the agent switched the overlay off. */
  consolesOff: readonly string[];
  /** Agent chosen by hand, by console id: used where the console shows none. */
  agents: Readonly<Record<string, string>>;
  lossReasons: readonly LossReason[];
  openAs: 'frame' | 'panel';
  /** The mark before a short code typed in the reply box, which Tab then turns into its script; null: off. */
  codePrefix: string | null;
  /** When the shop's day begins, minutes after midnight in Shanghai: shops with night shifts cut it later than 0:00. */
  dayStartMinutes: number;
  /** How the suggested answers should sound; null: any tone. */
  tone: Tone | null;
  /** The writing of our own texts; what the shop wrote stays as written. */
  scriptsIn: 'zh-CN' | 'zh-TW';
  /** Whether the order of the cards learns from the agent's own figures. */
  learnRanking: boolean;
  /** Whether the browser shows a notification when follow-ups come due; only while it has been allowed to. */
  notifyDue: boolean;
  /** Columns that the table of days leaves out (统计). */
  statsHidden: readonly string[];
  /** What the check before sending no longer mentions: ids of rules, and `talk.<kind>`. */
  complianceMuted: readonly string[];
  /** The shop's own rules of the check, as kept: `parseShopRules` reads them where they are used, which spares the reader its weight. */
  complianceRules: Readonly<Record<string, unknown>>;
}
