/** A selling point of this very product: known to be true of it, and from where. */
export interface Point {
  /** `apparel.linen`; `own.<card>.<point>`; `fact.承重`. */
  id: string;
  name: string;
  /** Said after 这款: 面料是55%亚麻45%棉. Empty where nobody has told it yet. */
  feature: string;
  /** Null where nobody has told it. */
  advantage: string | null;
  benefit: string | null;
  scenes: readonly string[];
  who: readonly string[];
  care: string | null;
  asks: readonly string[];
  /** 商品卡, 页面参数, 标题. */
  from: 'card' | 'attribute' | 'title';
  /** As it stands there: `面料：55%亚麻45%棉`. */
  shown: string;
  /** Parts that the agent was asked for and chose not to tell. */
  skipped: readonly ('feature' | 'advantage' | 'benefit')[];
}
