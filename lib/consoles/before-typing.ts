/** What stood in the box, and whether the agent has typed since: then nothing may be undone, for it would be the agent's own. */
export interface Standing {
  text: string;
  hasTyped: boolean;
}

/**
 * What `read` gives once `settled`, or just before the agent's next key, whichever is first: who types, or sends, right behind a fill changes
 * the box before it could be read back.
 */
export async function readBeforeTyping(
  box: HTMLElement,
  settled: Promise<void>,
  read: () => string,
): Promise<Standing> {
  let atKey: string | null = null;
  const note = ({ isTrusted }: Event): void => {
    if (isTrusted) atKey ??= read();
  };
  const over = new AbortController();
  const options = { capture: true, signal: over.signal };
  box.ownerDocument.addEventListener('keydown', note, options);
  box.addEventListener('beforeinput', note, options);
  await settled;
  over.abort();
  return { text: atKey ?? read(), hasTyped: atKey !== null };
}
