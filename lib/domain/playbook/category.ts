import type { Category } from '../scripts/script';

/** What goods are called. The last line holds names that only look like one of the five: `双肩包`, `手机壳`. */
const names: readonly (readonly [Category | null, string])[] = [
  [
    'apparel',
    '衣 服 裙 裤 衫 T恤 卫衣 外套 夹克 大衣 羽绒 西装 毛衣 针织 背心 马甲 内衣 文胸 袜 鞋 靴 拖鞋 凉鞋 帽 围巾 手套 领带 皮带 披肩 吊带 打底',
  ],
  [
    'beauty',
    '面霜 乳液 精华 精华液 爽肤水 化妆水 面膜 眼霜 洁面 洗面奶 卸妆 卸妆油 防晒 防晒霜 隔离霜 粉底 粉底液 气垫 口红 唇釉 唇膏 唇泥 眼影 眉笔 睫毛膏 眼线笔 腮红 散粉 香水 护手霜 身体乳 沐浴露 洗发水 护发素 发膜 美甲 甲油',
  ],
  [
    'food',
    '零食 坚果 瓜子 饼干 蛋糕 面包 糕点 月饼 粽子 糖果 巧克力 果冻 果干 肉干 牛肉干 肉脯 辣条 薯片 火锅底料 底料 螺蛳粉 方便面 面条 米线 大米 杂粮 食用油 酱 酱油 醋 调料 茶叶 绿茶 红茶 花茶 咖啡 咖啡豆 奶茶 牛奶 酸奶 奶粉 蜂蜜 饮料 果汁 水果 苹果 橙子 海鲜 虾 牛排 香肠 火腿 鸡蛋 燕麦 麦片 食品',
  ],
  [
    'digital',
    '手机 平板 电脑 笔记本电脑 显示器 键盘 鼠标 耳机 音箱 音响 充电器 充电宝 移动电源 数据线 手表 手环 相机 摄像头 路由器 打印机 投影仪 硬盘 电视 冰箱 洗衣机 空调 风扇 取暖器 电热水器 热水器 电热水壶 电水壶 电饭煲 电饭锅 空气炸锅 炸锅 烤箱 微波炉 电磁炉 破壁机 豆浆机 榨汁机 咖啡机 吸尘器 扫地机 扫地机器人 吹风机 电吹风 剃须刀 电动牙刷 加湿器 净化器 净水器 挂烫机',
  ],
  [
    'home',
    '床 床垫 床单 床笠 四件套 被 被套 被子 枕 枕头 枕套 毯 地毯 地垫 窗帘 沙发 桌 椅 凳 柜 架 晾衣架 衣架 鞋架 鞋柜 收纳 收纳盒 收纳箱 置物架 灯 台灯 吊灯 杯 保温杯 水壶 碗 盘 锅 炒锅 刀具 砧板 毛巾 浴巾 拖把 垃圾桶 抱枕 靠垫 坐垫 桌布 餐具 镜子 挂钩 雨伞 纸巾 抽纸 洗衣液',
  ],
  [null, '包 手机壳 保护壳 壳 贴膜 钢化膜 支架 书 玩具 猫粮 狗粮 服务 服务费 补差 邮费 衣服清洁剂 清洁剂 柔顺剂'],
];

interface Found {
  category: Category | null;
  end: number;
  length: number;
}

const known = names.flatMap(([category, words]) => words.split(' ').map((word) => ({ category, word })));

/** A Chinese title names the thing last: in 蜂蜜面膜 and 咖啡杯 the last name is what is sold, the longer where two end together. */
function lastNamed(part: string): Found | null {
  let last: Found | null = null;
  for (const { category, word } of known) {
    const at = part.lastIndexOf(word);
    if (at < 0) continue;
    const found = { category, end: at + word.length, length: word.length };
    if (!last || found.end > last.end || (found.end === last.end && found.length > last.length)) last = found;
  }
  return last;
}

/** `亚麻衬衫 宽松长袖` → apparel; null where the title names nothing that we know. What comes first is the thing, then its extras. */
export function categoryOf(title: string | null): Category | null {
  const parts = (title ?? '')
    .slice(0, 200)
    .replace(/[【[（(][^】\]）)]*[】\]）)]/g, ' ')
    .split(/[\s,，|/·、+＋]+/);
  for (const part of parts) {
    const found = lastNamed(part);
    if (found) return found.category;
  }
  return null;
}
