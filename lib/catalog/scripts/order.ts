import type { Script } from '../../domain/scripts/script';

/** 订单处理: after the order stands. */
export const order: readonly Script[] = [
  {
    id: 'order.paid.01',
    stage: 'order',
    title: '核对地址',
    text: '谢谢您～麻烦对着订单再看一眼地址和电话，有要改的现在跟我说',
  },
  { id: 'order.paid.02', stage: 'order', title: '接下来', text: '接下来仓库配货，发出后订单里能看到单号，您留意一下' },
  {
    id: 'order.paid.03',
    stage: 'order',
    title: '备注好了',
    text: '您说的{{备注内容}}我写进备注了，会提醒仓库',
    needs: ['note-written'],
  },
  {
    id: 'order.address.01',
    stage: 'order',
    title: '改地址',
    text: '还没发的话可以改，您把新地址在订单里改好，我来核对',
  },
  {
    id: 'order.invoice.01',
    stage: 'order',
    title: '开发票',
    text: '发票在订单里申请，填好抬头提交就行，{{开票时间}}开出',
  },
  { id: 'order.wrong.01', stage: 'order', title: '拍错了', text: '没事，先别急着付，取消这单按对的规格重拍一次就好' },
  {
    id: 'order.missing.01',
    stage: 'order',
    title: '少发漏发',
    text: '抱歉，我先核对出库记录。麻烦把收到的东西一起拍张照',
  },
  {
    id: 'order.refund.01',
    stage: 'order',
    title: '退款进度',
    text: '我查下退款走到哪一步了，查到就告诉您卡在哪个环节',
  },
  {
    id: 'order.paid.04',
    stage: 'order',
    title: '单收到啦',
    text: '收到您的单啦，谢谢信任！到手有哪儿不顺，直接来找我',
    tone: 'warm',
  },
  {
    id: 'order.paid.05',
    stage: 'order',
    title: '后续流程',
    text: '订单已收到，接下来配货、出库，单号出来后订单里能查到',
    tone: 'pro',
  },
  {
    id: 'order.paid.06',
    stage: 'order',
    title: '等出库',
    text: '单收到了，等出库',
    tone: 'brief',
  },
  {
    id: 'order.use.01',
    stage: 'order',
    title: '用前看说明',
    text: '到手先翻翻说明再用，哪步不明白拍给我，我教您',
    tone: 'warm',
  },
  {
    id: 'order.use.02',
    stage: 'order',
    title: '留好凭据',
    text: '请保留包装和配件几天，确认没问题再处理，售后会用得上',
    tone: 'pro',
  },
  {
    id: 'order.exchange.01',
    stage: 'order',
    title: '换货步骤',
    text: '换货请在订单里申请，写明要换的规格，寄回后把单号填上，我跟进',
    tone: 'pro',
  },
  {
    id: 'order.exchange.02',
    stage: 'order',
    title: '换货',
    text: '订单里点换货，选规格提交',
    tone: 'brief',
  },
];
