import { slots } from '../../lib/catalog/utterances/slots';
import { pick, type Random } from './random';

const words = new Map(Object.entries(slots).map(([name, list]) => [name, list.split(' ')]));

/** One reading of a line: each `(a|b|)` and each `<slot>` drawn. */
function draw(line: string, random: Random): string {
  return line
    .replace(/\(([^()]*)\)/g, (_, choices: string) => pick(choices.split('|'), random))
    .replace(/<(\w+)>/g, (_, name: string) => {
      const list = words.get(name);
      if (!list) throw new Error(`an utterance names the unknown slot <${name}>`);
      return pick(list, random);
    });
}

/** How many readings a line has; a slot counts as a few. */
function readings(line: string): number {
  const choices = [...line.matchAll(/\(([^()]*)\)/g)].reduce((n, [, list = '']) => n * list.split('|').length, 1);
  return choices * (line.includes('<') ? 3 : 1);
}

/** At most `most` different readings of a line. */
export function expand(line: string, most: number, random: Random): string[] {
  const wanted = Math.min(most, readings(line));
  const found = new Set<string>();
  for (let tries = 0; found.size < wanted && tries < wanted * 4; tries++) found.add(draw(line, random));
  return [...found];
}
