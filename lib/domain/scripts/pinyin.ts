/**
 * The readings of one character, without tones, ü as v: `长` → `['chang', 'zhang']`. Empty when it is not hanzi.
 */
export type ToPinyin = (character: string) => readonly string[];

const hanzi = /\p{Script=Han}/u;

async function load(): Promise<ToPinyin> {
  const { pinyin } = await import('pinyin-pro');
  const known = new Map<string, readonly string[]>();
  return (character) => {
    let readings = known.get(character);
    if (!readings) {
      readings = hanzi.test(character)
        ? [...new Set(pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true }))]
        : [];
      known.set(character, readings);
    }
    return readings;
  };
}

let loading: Promise<ToPinyin> | undefined;

/** Loads the pinyin library, once. The only place that does: it is large, so it stays out of the overlay's first paint. */
export function loadPinyin(): Promise<ToPinyin> {
  loading ??= load();
  return loading;
}
