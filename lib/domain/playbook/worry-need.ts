import type { IntentHit } from '../intents/intents';
import type { Script, Stage } from '../scripts/script';
import { inWords, isNamedIn, type Need } from './need';
import { isOutOfStock } from './objection';

const measures = /码|身高|体重|围|斤|kg|合[身脚]|[大小]号|多大|偏[大小]/;

/** Out of stock is an objection with answers of its own; a size begins with measures; the rest is looked up. */
function stockStage({ words }: IntentHit): Stage {
  const said = words.join(' ');
  return isOutOfStock(said) ? 'objection' : measures.test(said) ? 'probe' : 'guide';
}

const priceProtection = /降价|降了|降到|补差|差价|保价|价保|买贵|便宜了/;

/** A buyer who has bought before still bargains over the next thing: only talk of a drop is about what he paid. */
function isAboutOrder({ intent, words }: IntentHit): boolean {
  return intent !== 'price_high' || priceProtection.test(words.join(' '));
}

/** What the talk is about when a worry is answered. */
export interface Standing {
  /** After the payment a complaint is about the order; before it, nothing about an order helps. */
  bought: boolean;
  /** All that the buyer wrote since the last answer. */
  said: string;
}

/** The answer to a worry that has no card of steps. */
export function worryNeed(hit: IntentHit, { bought, said }: Standing): Need {
  const isOfKind = ({ intents, stage }: Script): boolean =>
    hit.intent === 'stock_size' ? stage === stockStage(hit) : intents?.[0] === hit.intent;
  const names = (script: Script): boolean => isNamedIn(said, script);
  // A word that showed another worry says nothing about the answer to this one.
  const shown = hit.words.join(' ');
  const answers = (script: Script): boolean =>
    isOfKind(script) || script.narrow ? names(script) : isNamedIn(shown, script);
  return {
    drawers: [`intent:${hit.intent}`],
    fits: (script) =>
      !script.nudge &&
      !script.gift &&
      script.rung !== 'money' &&
      (script.intents?.includes(hit.intent) ?? false) &&
      (bought || script.stage !== 'order') &&
      (!script.narrow || names(script)),
    rank: (script) => {
      const first = bought ? (script.stage === 'order') === isAboutOrder(hit) : isOfKind(script);
      if (bought) return (first ? 0 : 2) + (names(script) ? 0 : 1);
      return answers(script) ? 0 : first ? 1 : 2;
    },
    because: hit,
    why: inWords(hit),
  };
}
