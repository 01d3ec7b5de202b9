import { type Row, stepRows, totalRows } from '../domain/pricing/rows';
import { caveat } from '../domain/pricing/text';
import type { PriceActions } from '../state/actions';
import type { OverlayState } from '../state/overlay';

/** What a picture of a price shows. Nothing else may get into it: it is sent to the buyer. */
export interface PriceSheet {
  title: string;
  steps: readonly Row[];
  totals: readonly Row[];
  caveat: string;
}

export interface Pictures {
  /** A PNG. */
  draw: (sheet: PriceSheet) => Promise<Blob>;
  /** Onto the clipboard; rejects where the browser does not let it. */
  copy: (picture: Promise<Blob>) => Promise<void>;
  save: (name: string, picture: Blob) => void;
}

/** The picture of the receipt, for consoles that take pictures. */
export function createPricePicture(
  state: OverlayState,
  { draw, copy, save }: Pictures,
): Pick<PriceActions, 'copyPicture' | 'savePicture'> {
  return {
    async copyPicture() {
      const price = state.pricing.price.value;
      const receipt = price?.working.receipt;
      if (!price || !receipt) return;
      const { title, unit } = price.draft;
      const sheet = { title: title ?? '', steps: stepRows(receipt), totals: totalRows(receipt, unit), caveat };
      const picture = draw(sheet);
      try {
        await copy(picture);
        state.notice.value = { line: '图片已复制，到回复框里粘贴' };
      } catch {
        const drawn = await picture.catch(() => null);
        state.notice.value = drawn
          ? { line: '浏览器不让复制图片，可以先下载再发', picture: drawn }
          : { line: '没能画出图片，请再试一次' };
      }
    },
    savePicture() {
      const picture = state.notice.value?.picture;
      if (!picture) return;
      save('到手价.png', picture);
      state.notice.value = null;
    },
  };
}
