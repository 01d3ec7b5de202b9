import type { Utterances } from '../../lib/catalog/utterances/utterance';
import type { Intent } from '../../lib/domain/intents/intents';
import { expand } from './expand';
import { pick, type Random } from './random';

export interface Example {
  text: string;
  labels: readonly Intent[];
  /** The line it came from: readings of one line stay together when the examples are split. */
  line: number;
}

const mostReadings = 6;
const openers = [
  '你好 ',
  '亲，',
  '在吗 ',
  '请问',
  '那',
  '客服 ',
  '我想问下',
  '嗯 ',
  '好的，',
  '老板 ',
  '亲 ',
  '那个',
  '就是',
];
const closers = [
  '谢谢',
  ' 谢谢',
  '啊',
  '呢',
  '呀',
  '哦',
  '？',
  '？？',
  '！',
  '。',
  '~',
  '亲',
  ' 在吗',
  '😊',
  '😂',
  '...',
];

/** Two or three messages sent at once want what each wants. */
function joined(parts: readonly Example[], random: Random): Example {
  const labels = [...new Set(parts.flatMap((part) => part.labels))];
  const wants = labels.filter((label) => label !== 'other');
  return {
    text: parts.map(({ text }) => text).join(pick([' ', ' ', '，', '。', '？ ', ''], random)),
    labels: wants.length > 0 ? wants : ['other'],
    line: parts[0]?.line ?? 0,
  };
}

/** The utterances written out, line by line. */
export function written(utterances: readonly Utterances[], random: Random): Example[] {
  let line = 0;
  return utterances.flatMap(({ labels, lines }) =>
    lines
      .trim()
      .split('\n')
      .flatMap((template) => {
        line++;
        return expand(template, mostReadings, random).map((text) => ({ text, labels, line }));
      }),
  );
}

/** As they come in chats: with a word before or after, and several at once. */
export function asTyped(examples: readonly Example[], random: Random): Example[] {
  const dressed = examples.map((example) => {
    const dress = random();
    if (dress < 0.15) return { ...example, text: pick(openers, random) + example.text };
    if (dress < 0.3) return { ...example, text: example.text + pick(closers, random) };
    return example;
  });
  const several = examples
    .filter(() => random() < 0.45)
    .map((example) =>
      joined([example, pick(examples, random), ...(random() < 0.3 ? [pick(examples, random)] : [])], random),
    );
  return [...dressed, ...several];
}
