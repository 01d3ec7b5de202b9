import type { Category, Script, Tone } from '../scripts/script';
import type { SlotValues } from '../scripts/slots';
import { type Choice, missingParts } from './answer';
import { phrase } from './phrase';
import { type BuyerMeasures, type SizeAdvice, sizeText } from './size/advice';
import type { SizeTable } from './size/table';

/** In the log a selling point that was told counts as a script with a name of its own; so does a size. */
export const pointScriptId = (pointId: string, shape: string): string => `fab.${pointId}.${shape}`;
export const sizeScriptId = 'fab.size';

interface PointScripts {
  choices: readonly Choice[];
  category: Category | null;
  tone: Tone | null;
  usedIds: readonly string[];
}

const mostPoints = 2;

/**
 * What of the product answers the buyer's own words just now, as scripts beside the library's: one wording of each point, the next one
 * once a wording was used. Nothing where he asked after nothing that the product is known to have.
 */
export function pointScripts({ choices, category, tone, usedIds }: PointScripts): Script[] {
  const answering = choices.filter(({ reason }) => reason === 'asked' || reason === 'answers' || reason === 'care');
  // Two that answer the same word say the same twice.
  const apart = answering.filter(
    ({ words }, place) => !answering.slice(0, place).some((other) => other.words.some((word) => words.includes(word))),
  );
  return apart.slice(0, mostPoints).flatMap((choice): Script[] => {
    const wordings = phrase(choice, tone);
    const fresh = wordings.find(({ shape }) => !usedIds.includes(pointScriptId(choice.point.id, shape))) ?? wordings[0];
    if (!fresh || missingParts(choice.point).includes('feature')) return [];
    return [
      {
        id: pointScriptId(choice.point.id, fresh.shape),
        stage: 'guide',
        title:
          choice.point.advantage || choice.point.benefit ? `卖点 ${choice.point.name}` : `参数 ${choice.point.name}`,
        text: fresh.text,
        intents: ['product_info', 'worry'],
        words: choice.words,
        narrow: true,
        ...(category && { category }),
      },
    ];
  });
}

/** The size that the shop's table gives, as a script; the question that is still to be asked where it gives none yet. */
export function sizeScript(table: SizeTable, buyer: BuyerMeasures, advice: SizeAdvice): Script {
  const asks = advice.kind === 'ask' || advice.kind === 'unsure' || advice.kind === 'several';
  return {
    id: sizeScriptId,
    stage: 'probe',
    title: asks ? '问清再看码' : '照尺码表',
    text: sizeText(table, buyer, advice).line,
    intents: ['stock_size'],
    words: [...buyer.said, '码', '多大', '身高', '体重', '斤', 'cm', '穿'],
  };
}

/** {{尺码}} and {{尺码建议}}, where the table says them. */
export function sizeSlots(table: SizeTable, buyer: BuyerMeasures, advice: SizeAdvice): SlotValues {
  const { size, slot } = sizeText(table, buyer, advice);
  return { ...(size !== null && { 尺码: size }), ...(slot !== null && { 尺码建议: slot }) };
}
