import { readBeforeTyping, type Standing } from './before-typing';
import { isSameText } from './same-text';
import { selectionFor } from './selection';

/** Editors that take a paste late do so within this. */
const settleMs = 60;
const longestFrameMs = 50;

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Text only: with HTML beside it Slate, wangEditor and Trix insert nothing. */
function pasteEvent(text: string): ClipboardEvent {
  const init = { bubbles: true, composed: true, cancelable: true };
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const event = new ClipboardEvent('paste', { ...init, clipboardData });
  if (event.clipboardData?.getData('text/plain') === text) return event;
  // Firefox hands on an empty DataTransfer and has members of its own instead.
  return new ClipboardEvent('paste', { ...init, dataType: 'text/plain', data: text } as ClipboardEventInit);
}

/** The whole of what stands in the box: a limit here would hide what was lost. */
const standing = (box: HTMLElement): string => box.innerText;

/** What ought to stand there after inserting at the caret. */
function expectation(box: HTMLElement, text: string): string {
  const selection = selectionFor(box);
  if (!selection?.rangeCount) return standing(box) + text;
  const before = box.ownerDocument.createRange();
  before.selectNodeContents(box);
  const after = before.cloneRange();
  const caret = selection.getRangeAt(0);
  before.setEnd(caret.startContainer, caret.startOffset);
  after.setStart(caret.endContainer, caret.endOffset);
  return before.toString() + text + after.toString();
}

/** One technique and never a second once anything changed: the text would go in twice. */
async function insert(box: HTMLElement, text: string): Promise<Standing> {
  let isChanged = false;
  const observer = new MutationObserver(() => {
    isChanged = true;
  });
  observer.observe(box, { subtree: true, childList: true, characterData: true });
  const isTaken = !box.dispatchEvent(pasteEvent(text));
  const pasted = await readBeforeTyping(box, wait(settleMs), () => standing(box));
  observer.disconnect();
  if (isTaken || isChanged) return pasted;
  box.ownerDocument.execCommand('insertText', false, text);
  return readBeforeTyping(box, wait(settleMs), () => standing(box));
}

/** Back over so many units of text, as the arrow key would go: editors follow the selection as they follow an agent's. */
function moveBack(box: HTMLElement, text: string): void {
  const selection = selectionFor(box);
  for (const _character of new Intl.Segmenter('zh').segment(text)) selection?.modify('move', 'backward', 'character');
}

/** Editors hear where the caret is with the next frame: what comes before goes where it was. A page that is not shown draws none. */
function caretHeard(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, longestFrameMs);
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

/** Takes back what was inserted; what the editor would take back instead, the agent's own words, stays. */
function takeBack(box: HTMLElement, former: string): void {
  box.ownerDocument.execCommand('undo');
  if (!isSameText(standing(box), former)) box.ownerDocument.execCommand('redo');
}

/** Slate reads the selection throttled by 100 ms. */
const selectMs = 150;

/** Selects what stands before the caret, as the agent would with Shift and the arrow key. False where it is something else, also a moment later. */
async function select(box: HTMLElement, replaces: string): Promise<boolean> {
  const selection = selectionFor(box);
  for (const _character of new Intl.Segmenter('zh').segment(replaces))
    selection?.modify('extend', 'backward', 'character');
  const isSelected = (): boolean => selection?.toString() === replaces && box.contains(selection.anchorNode);
  const isRight = isSelected();
  if (isRight) await wait(selectMs);
  if (isRight && isSelected()) return true;
  selection?.collapseToEnd();
  return false;
}

/**
 * The caret must stand in the box, and ends `behind` units before the text's end. `replaces` stands before the caret and gives way.
 * Null when the box did not take the text; it then stands as before, if its editor can undo.
 */
export async function insertIntoRich(
  box: HTMLElement,
  text: string,
  { behind, replaces }: { behind: number; replaces: string },
): Promise<string | null> {
  selectionFor(box)?.collapseToEnd();
  await caretHeard();
  if (replaces !== '' && !(await select(box, replaces))) return null;
  const former = standing(box);
  const expected = expectation(box, text);
  const { text: now, hasTyped } = await insert(box, text);
  if (isSameText(now, expected)) {
    if (behind > 0 && !hasTyped) moveBack(box, text.slice(-behind));
    return now;
  }
  if (now !== former && !hasTyped) takeBack(box, former);
  return null;
}
