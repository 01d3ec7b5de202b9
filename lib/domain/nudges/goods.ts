import { categoryOf } from '../playbook/category';
import type { GoodsKind } from './rules';

/** What a household thinks over for a day: large, dear, brought by a van. */
const big =
  /沙发|床垫|[双单]人床|实木床|床架|高低床|儿童床|[衣鞋橱书电视边斗床头餐]+柜|衣橱|书桌|餐桌|茶几|电脑桌|办公桌|餐椅|电脑椅|办公椅|人体工学椅|马桶|浴室柜|花洒套装|冰箱|冰柜|洗衣机|烘干机|空调|电视|热水器|油烟机|燃气灶|洗碗机|消毒柜|集成灶|跑步机|按摩椅|扫地机器人|净水器/;
/** Only named like it: what goes onto, under or into it. */
const small =
  /[套罩垫巾贴膜]$|收纳|清洁剂|配件|遥控|支架|挂架|滤芯|沙发(?:垫|套|巾|毯|罩)|空调(?:被|罩|毯|衫)|洗衣机(?:罩|垫|槽)|冰箱(?:贴|收纳|除味)|电视(?:盒子|支架|贴)/;

/** Which pace a product is decided at; `other` where the title says nothing that we know. */
export function goodsOf(title: string | null): GoodsKind {
  if (title !== null && big.test(title) && !small.test(title)) return 'big';
  return categoryOf(title) ?? 'other';
}
