import type { ShopAddOn } from '../../../lib/domain/pricing/add-on';
import type { ShopFloor } from '../../../lib/domain/pricing/floor';
import type { RuleForm } from '../../../lib/domain/pricing/rule-form';
import type { Sale } from '../../../lib/domain/pricing/sale';
import type { TryCart } from '../../../lib/domain/pricing/try-cart';
import type { Benefit, Rule } from '../../../lib/domain/pricing/types';

/** What the agent can do in the section 优惠. What answers with a promise says whether it is kept. */
export interface PromotionCallbacks {
  begin: (kind: Benefit['kind']) => void;
  edit: (id: string) => void;
  duplicate: (id: string) => void;
  change: (change: Partial<RuleForm>) => void;
  cancel: () => void;
  keep: () => void;
  addReady: (rules: readonly Rule[], origin: string) => Promise<boolean>;
  archive: (id: string, archived: boolean) => void;
  remove: (id: string) => void;
  restore: (id: string) => void;
  move: (id: string, by: 1 | -1) => void;
  changeCart: (change: Partial<TryCart>) => void;
  tryAlone: (alone: boolean) => void;
  keepAddOn: (addOn: ShopAddOn) => Promise<boolean>;
  removeAddOn: (id: string) => void;
  keepFloor: (floor: ShopFloor) => Promise<boolean>;
  removeFloor: (id: string) => void;
  keepSale: (sale: Sale) => Promise<boolean>;
  removeSale: (id: string) => void;
  exportFile: () => void;
  openFile: (file: File) => void;
  closeFile: () => void;
  takeFile: () => void;
  newId: () => string;
}
