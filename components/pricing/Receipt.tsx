import type { Receipt as Priced } from '../../lib/domain/pricing/receipt';
import { type Row, stepRows, totalRows } from '../../lib/domain/pricing/rows';
import './Receipt.css';

interface Props {
  receipt: Priced;
  /** 盒, 瓶, 件. */
  unit: string;
  /** Of the cart's lines, by id. */
  titles?: Readonly<Record<string, string>>;
}

const rowsOf = (rows: readonly Row[]) =>
  rows.map(([name, figure, note], at) => (
    <div key={at}>
      <dt>
        {name}
        {note && <small class="quiet"> {note}</small>}
      </dt>
      <dd class="price-figure">{figure}</dd>
    </div>
  ));

/** The price with its working, so that it can be read aloud line by line. */
export function Receipt({ receipt, unit, titles }: Props) {
  return (
    <output class="receipt" aria-label="算出来的价格">
      <dl>{rowsOf(stepRows(receipt, titles))}</dl>
      <dl class="receipt-total">{rowsOf(totalRows(receipt, unit))}</dl>
    </output>
  );
}
