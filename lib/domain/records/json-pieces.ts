/** Hears of the members of one JSON object as its text comes in. */
export interface PieceListener {
  /** A whole member. */
  member(name: string, value: unknown): void;
  /** A list that is told of element by element begins. */
  list(name: string): void;
  element(name: string, value: unknown): void;
}

/** The text is whole, perhaps, but no object. */
export class NoObject extends SyntaxError {}

/** Longer than any item or list of switches: a file in which one piece is longer was made to hurt. */
const LONGEST_PIECE = 16_000_000;

const code = {
  quote: 34,
  comma: 44,
  colon: 58,
  open: 123,
  close: 125,
  openList: 91,
  closeList: 93,
  backslash: 92,
} as const;
const marks: ReadonlySet<number> = new Set([
  code.comma,
  code.colon,
  code.open,
  code.close,
  code.openList,
  code.closeList,
]);

/**
 * Reads one JSON object piece by piece, so that a file of any size takes no more memory than its longest element. `lists` names the members
 * whose elements are told of one by one. `feed` and `end` throw a SyntaxError where the text is no such object.
 */
export function createPieceReader(lists: ReadonlySet<string>, on: PieceListener) {
  let [depth, inText, escaped, isOver] = [0, false, false, false];
  let name: string | null = null;
  let list: string | null = null;
  let piece = '';

  const parsePiece = (): unknown => {
    const text = piece;
    piece = '';
    return JSON.parse(text);
  };
  const endMember = (): void => {
    if (name !== null) on.member(name, parsePiece());
    else if (piece.trim() !== '') throw new SyntaxError('no name');
    name = null;
    piece = '';
  };
  const endElement = (): void => {
    if (list !== null && piece.trim() !== '') on.element(list, parsePiece());
    piece = '';
  };

  /** What a sign means at its place; true: it is no part of a piece. */
  function isMark(sign: number): boolean {
    if (sign === code.open || sign === code.openList) {
      depth += 1;
      if (depth === 1) {
        if (isOver || sign !== code.open || piece.trim() !== '') throw new NoObject();
        return true;
      }
      if (depth !== 2 || sign !== code.openList || name === null || !lists.has(name) || piece.trim() !== '')
        return false;
      list = name;
      name = null;
      on.list(list);
      return true;
    }
    if (sign === code.close || sign === code.closeList) {
      depth -= 1;
      if (depth === 0) {
        endMember();
        isOver = true;
        return true;
      }
      if (depth !== 1 || list === null) return false;
      endElement();
      list = null;
      return true;
    }
    if (depth === 1 && sign === code.colon && name === null) {
      name = String(parsePiece());
      return true;
    }
    if (sign !== code.comma || !(depth === 1 || (depth === 2 && list !== null))) return false;
    if (depth === 1) endMember();
    else endElement();
    return true;
  }

  return {
    feed(text: string): void {
      let from = 0;
      for (let at = 0; at < text.length; at++) {
        const sign = text.charCodeAt(at);
        if (inText) {
          if (escaped) escaped = false;
          else if (sign === code.backslash) escaped = true;
          else if (sign === code.quote) inText = false;
          continue;
        }
        if (sign === code.quote) {
          inText = true;
          continue;
        }
        if (!marks.has(sign)) continue;
        piece += text.slice(from, at);
        from = at;
        if (isMark(sign)) from = at + 1;
      }
      piece += text.slice(from);
      if (piece.length > LONGEST_PIECE) throw new SyntaxError('too long');
    },
    end(): void {
      if (!isOver && depth === 0 && piece.trim() !== '') throw new NoObject();
      if (!isOver || depth !== 0 || inText || piece.trim() !== '') throw new SyntaxError('cut off');
    },
  };
}
