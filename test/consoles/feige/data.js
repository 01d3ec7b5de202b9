import { createRandom, pick } from '../shared/random.js';

const chair = {
  title: '户外折叠躺椅加厚免安装午休椅',
  price: '1299.00',
  coupons: ['满300减30', '立减20'],
  shape: 'chair',
  sold: 120,
  stock: 35,
};
const quilt = {
  title: '新疆长绒棉四件套1.8米床',
  price: '359.00',
  coupons: ['满300减30'],
  shape: 'quilt',
  sold: 2041,
  stock: 18,
};
const lamp = {
  title: '护眼落地灯客厅卧室立式暖光',
  price: '189.90',
  coupons: [],
  shape: 'lamp',
  sold: 860,
  stock: 204,
};
const rack = {
  title: '免打孔厨房置物架多层收纳',
  price: '89元起',
  coupons: ['10元券'],
  shape: 'rack',
  sold: 5310,
  stock: 990,
};
const desk = { title: '实木书桌定制尺寸', price: '面议', coupons: [], shape: 'rack', sold: 12, stock: 0 };

/** The chats that tests and pictures speak of. All invented. A line is [minutes ago, side, text or thing]. */
const told = [
  {
    id: 'b1',
    name: '云朵慢慢走',
    labels: ['重复来访', '店铺会员'],
    products: [chair, lamp],
    orders: [
      { id: '6926190834275518403', status: '待付款', amount: '1249.00', title: chair.title, shape: chair.shape },
      { id: '6925887120443306921', status: '已发货', amount: '189.90', title: lamp.title, shape: lamp.shape },
    ],
    lines: [
      [41.2, 'system', { skip: 'assign', text: '客服小李接入' }],
      [41, 'system', { skip: 'welcome', text: '欢迎光临青栗生活馆' }],
      [40.5, 'robot', '您好，这里是青栗生活馆，请问想了解哪一款？'],
      [39, 'system', { looking: true, ...chair }],
      [38.6, 'buyer', chair],
      [38.5, 'buyer', '这把椅子承重多少'],
      [37.9, 'agent', '亲，承重是300斤，加粗的钢管，平躺也很稳'],
      [9, 'buyer', { image: 'chair' }],
      [8.9, 'buyer', '别家差不多的才一千出头'],
      [1.2, 'buyer', '有点贵了，能便宜点吗'],
    ],
  },
  {
    id: 'b2',
    name: '阿竹今天早睡',
    labels: ['新客'],
    products: [quilt],
    orders: [],
    lines: [
      [26, 'buyer', quilt],
      [25.8, 'buyer', '1.8的床用多大的被套呀'],
      [24, 'agent', '1.8米床配220×240的被套，床单是245×250'],
      [2.4, 'buyer', '会不会起球啊，担心洗两次就不行了'],
    ],
  },
  {
    id: 'b3',
    name: '山里有风',
    products: [rack],
    orders: [],
    lines: [
      [15, 'buyer', rack],
      [0.7, 'buyer', '三层的多少钱'],
    ],
  },
  {
    id: 'b4',
    name: '橘子汽水nn',
    products: [desk],
    orders: [{ id: '6926201177340528816', status: '已关闭', amount: '699.00', title: desk.title, shape: desk.shape }],
    lines: [
      [70, 'buyer', desk],
      [69, 'buyer', '1米4的能做吗'],
      [66, 'agent', '可以的，您把想要的长宽高发我'],
    ],
  },
  {
    id: 'b5',
    name: '老周爱喝茶',
    orders: [{ id: '6926177350921460037', status: '待发货', amount: '359.00', title: quilt.title, shape: quilt.shape }],
    products: [quilt],
    lines: [
      [1503, 'buyer', '昨天拍的发货了吗'],
      [1500, 'agent', '今天下午就给您寄出'],
      [5.5, 'buyer', '还没看到物流'],
    ],
  },
];

const names = [
  '夏天的西瓜',
  '木子同学',
  '一只小橘猫',
  'momo在路上',
  '晚风与海',
  '咸鱼也要翻身',
  '糖炒栗子',
  '等一场雪',
  '北岸',
  '七月流火',
  '小满未满',
  '大白兔奶糖',
  '向阳而生',
  '不吃香菜',
  '柚子茶三分糖',
  '远山',
  '泡泡鱼',
  '今天也要开心',
  '林间鹿',
  '半夏',
  '星期八',
  '豆浆油条',
  '南瓜马车',
  '芝麻开门',
  '一勺月光',
  '清明雨上',
  '慢半拍',
  '纸飞机',
  '青柠',
  '旧时光',
  '拾光',
  '海盐芝士',
];
const asks = [
  '在吗',
  '这款有现货吗',
  '什么时候发货',
  '能开发票吗',
  '好的谢谢',
  '我再考虑一下',
  '拍下了，麻烦快点发',
  '送运费险吗',
  '颜色有色差吗',
  '可以指定快递吗',
  '尺寸偏大还是偏小',
  '优惠券怎么领不了',
];
const answers = [
  '在的亲，请讲',
  '有现货，今天下单明天发',
  '可以的，拍下备注抬头就行',
  '好的，有需要随时找我',
  '送运费险的，放心拍',
];

/** The told chats, and as many others as are wanted. */
export function records(count) {
  const random = createRandom(7);
  const others = Array.from({ length: Math.max(0, count - told.length) }, (_, index) => {
    const ago = 3 + index * 7 + random() * 5;
    const lines = [[ago + 2, 'buyer', pick(random, asks)]];
    if (index % 3 > 0) lines.push([ago, 'agent', pick(random, answers)]);
    const name = index < names.length ? names[index] : `${names[index % names.length]}${index}`;
    const labels = index % 4 === 0 ? ['重复来访'] : index % 5 === 0 ? ['店铺会员'] : [];
    return { id: `c${index + 1}`, name, labels, lines, products: [pick(random, [chair, quilt, lamp, rack])] };
  });
  return [...told, ...others];
}
