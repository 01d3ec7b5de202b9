import type { Intent } from '../intents/intents';
import type { Category, Script, Stage } from './script';
import { intentBit, type SearchIndex } from './search-index';

/** How often and when last a script went into a reply box. */
export interface OwnUse {
  count: number;
  /** ms since 1970. */
  lastAt: number;
}

/** What the agent is in the middle of while searching. */
export interface SearchContext {
  /** What the buyer worries about, most urgent first. */
  intents: readonly Intent[];
  stage: Stage | null;
  /** Of the goods that are spoken of. */
  category: Category | null;
  console: string | null;
  /** The agent's own use, by script id. */
  uses: ReadonlyMap<string, OwnUse>;
}

export const noContext: SearchContext = { intents: [], stage: null, category: null, console: null, uses: new Map() };

/** What each console and its shops are called; a reply that names another one is rarely meant here. */
const placeNames: readonly (readonly [console: string, names: RegExp])[] = [
  ['feige', /抖音|抖店|飞鸽/],
  ['pinduoduo', /拼多多|多多/],
  ['qianniu', /淘宝|天猫|旺旺|千牛/],
  ['jingdong', /京东|咚咚/],
  ['kuaishou', /快手/],
  ['xiaohongshu', /小红书/],
];
const anyPlace = new RegExp(placeNames.map(([, names]) => names.source).join('|'));

/** The consoles that a script or its group speaks of, a bit each; 0: none, or ones that we don't know. */
export function placesNamed(group: string, { title, text }: Script): number {
  if (!anyPlace.test(text) && !anyPlace.test(title) && !anyPlace.test(group)) return 0;
  return placeNames.reduce(
    (bits, [, names], i) => (names.test(text) || names.test(title) || names.test(group) ? bits | (1 << i) : bits),
    0,
  );
}

/** Fit 0 … 15 and use 0 … 7 make one number, the fit weighing more. */
export const mostBonus = 127;
const mostUse = 7;
const mostFit = 15;
const neutral = 5;
/** From here on a script answers what is open now. */
const answering = neutral + 3;

const useOf = (use: OwnUse | undefined): number => (use ? Math.min(mostUse, Math.ceil(Math.log2(use.count + 1))) : 0);

/** How well each script of the index fits what the agent is doing, and after that how often the agent uses it: 0 … {@link mostBonus}. */
export function bonusesOf(index: SearchIndex, context: SearchContext): Uint8Array {
  const { scripts, answers, places } = index;
  const open = context.intents.filter((intent) => intent !== 'other').map(intentBit);
  const [first = 0] = open;
  const any = open.reduce((bits, bit) => bits | bit, 0);
  const here = 1 << placeNames.findIndex(([console]) => console === context.console);
  const bonuses = new Uint8Array(scripts.length);
  for (let n = 0; n < scripts.length; n++) {
    const { stage, category, id } = scripts[n] as Script;
    const [answered, named] = [answers[n] as number, places[n] as number];
    let fit = neutral;
    if (answered & first) fit += 4;
    else if (answered & any) fit += 3;
    if (stage !== null && stage === context.stage) fit += 1;
    if (category && context.category !== null) fit += category === context.category ? 2 : -3;
    if (named && context.console !== null) fit += named & here ? 1 : -3;
    bonuses[n] = Math.max(0, Math.min(mostFit, fit)) * (mostUse + 1) + useOf(context.uses.get(id));
  }
  return bonuses;
}

/** Whether the bonus says that the script answers what is open now. */
export const isFitting = (bonus: number): boolean => bonus >= answering * (mostUse + 1);
