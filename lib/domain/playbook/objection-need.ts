import type { IntentHit } from '../intents/intents';
import type { Script } from '../scripts/script';
import { isWaitingForGift, type Ladder, nextRung, rungNames } from './ladder';
import { isNamedIn, type Need, shortWords } from './need';
import { type Objection, stepLabel, stepsOf } from './objection';
import type { Step } from './steps';

export interface ObjectionStanding {
  /** The group of steps that comes next on this card. */
  group: number;
  ladder: Ladder;
  /** Whether there is money left to give; without it the last rung has nothing to say. */
  hasRoom: boolean;
  said: string;
  /** Null where the buyer's newest words name no worry: the card goes on from where it stood. */
  hit: IntentHit | null;
  isTesting: boolean;
}

/** Whether a script stands on the rung that is next for this buyer. A refusal of the gift is told before the way goes on. */
export function isOnRung({ rung, gift }: Script, ladder: Ladder, hasRoom: boolean): boolean {
  const { gift: asked } = ladder;
  if (gift === 'refused') return asked?.answer?.title === null && ladder.worthAt === null;
  if (rung !== nextRung(ladder) || (rung === 'money' && !hasRoom)) return false;
  if (rung !== 'gift') return true;
  return gift === (asked === null ? 'ask' : isWaitingForGift(ladder) ? 'wait' : 'give');
}

/** The group of steps in which a script stands on this card; -1: in none. A nudge to order closes any of them. */
function groupOf(script: Script, groups: readonly (readonly Step[])[]): number {
  // What holds out a benefit is a way to tell the value.
  const told = script.benefit && script.stage === 'objection' ? ['value' as const] : [];
  const steps = script.nudge?.to === 'order' ? ['close' as const] : (script.steps ?? told);
  return groups.findIndex((group) => group.some((step) => steps.includes(step)));
}

const intentOf: Readonly<Record<string, string>> = { stock_out: 'stock_size' };
/** A class of the agent's own has none, and no script is found by it. */
const intentNamed = ({ id }: Objection): IntentHit['intent'] => (intentOf[id] ?? id) as IntentHit['intent'];

function isOf(script: Script, objection: Objection, said: string): boolean {
  if (script.of !== undefined) return script.of === objection.id;
  const named = script.intents?.includes(intentNamed(objection)) ?? false;
  return named && script.stage !== 'order' && (!script.narrow || isNamedIn(said, script));
}

function fitsCard(script: Script, objection: Objection, { ladder, hasRoom, said }: ObjectionStanding): boolean {
  if (script.letsGo) return false;
  if (script.nudge) return script.nudge.to === 'order' && objection.kind !== 'stock' && objection.kind !== 'anger';
  if (script.rung) return objection.kind === 'bargain' && isOnRung(script, ladder, hasRoom);
  return isOf(script, objection, said);
}

/** Scripts without a step, and those whose step is over, come after all others. */
const without = 5;
const over = 6;
/** What belongs to this objection only in the second place. */
const second = 8;

/** The card of an objection: the step reached with this buyer decides what is offered. */
export function objectionNeed(objection: Objection, standing: ObjectionStanding): Need {
  const { group, said, hit } = standing;
  const groups = stepsOf(objection.kind);
  const distance = (script: Script): number => {
    const at = groupOf(script, groups);
    return at < 0 ? without : at < group ? over : at - group;
  };
  const isMain = ({ intents, rung, of, nudge, stage }: Script): boolean =>
    rung !== undefined ||
    of !== undefined ||
    nudge !== undefined ||
    (stage === 'objection' && intents?.[0] === intentNamed(objection));
  // The very answer goes before the steps; out of stock, the way itself is the answer.
  const isVeryAnswer = (script: Script): boolean =>
    hit !== null &&
    objection.kind !== 'stock' &&
    script.of === undefined &&
    (isMain(script) || script.narrow === true) &&
    isNamedIn(said, script);
  return {
    drawers: ['nudge:order', 'rung', `of:${objection.id}`, `intent:${intentNamed(objection)}`],
    fits: (script) => fitsCard(script, objection, standing),
    rank: (script) => (isVeryAnswer(script) ? 0 : 1 + distance(script) + (isMain(script) ? 0 : second)),
    distance: (script) => (isVeryAnswer(script) ? 0 : distance(script)),
    stepName: (script) => {
      const step = groups.flat().find((one) => script.steps?.includes(one)) ?? (script.nudge ? 'close' : null);
      if (step === null) return null;
      return script.rung
        ? `${stepLabel(step, objection.kind)} · ${rungNames[script.rung]}`
        : stepLabel(step, objection.kind);
    },
    because: hit,
    why: whyOf(objection, standing),
  };
}

function whyOf({ name, words }: Objection, { hit, isTesting }: ObjectionStanding): string {
  if (words.length > 0 && hit) return `${name}：“${shortWords(words)}”`;
  if (words.length > 0) return `${name}：“${shortWords(words)}”`;
  return isTesting ? `${name}：等买家回话` : `接着谈：${name}`;
}
