/** A kind of complaint: who is to blame, how it is settled, what it costs, and how it comes and goes over the year. */
export interface ComplaintKind {
  name: string
  type: 'goods' | 'service' | 'other'
  /** Its part of all complaints at the beginning and at the end of the span. */
  share: readonly [number, number]
  departments: Record<string, number>
  handling: Partial<Record<Handling, number>>
  /** Missing where it is the product's own fault that is told. */
  causes?: readonly string[]
  request: readonly string[]
  improvement: string
}

export type Handling = 'return' | 'exchange' | 'discount' | 'repair' | 'other'

export const HANDLING_WORDS: Record<Handling, string> = {
  return: '退货',
  exchange: '换货',
  discount: '折扣',
  repair: '维修',
  other: '其他',
}

/** Of the price, what a way of settling costs the house. */
export const LOSSES: Record<Handling, number> = {
  return: 0.42,
  exchange: 0.55,
  discount: 0.08,
  repair: 0.09,
  other: 0.03,
}

export const COMPLAINT_KINDS: readonly ComplaintKind[] = [
  {
    name: '产品质量',
    type: 'goods',
    share: [46, 38],
    departments: { 装配班: 42, 检验班: 26, 采购部: 18, 设计部: 8, 生产部: 6 },
    handling: { repair: 46, exchange: 32, return: 14, discount: 6, other: 2 },
    request: [
      '免费更换同型号新机，并承担拆装和搬运费用。',
      '三日内派技术人员检测，并出具书面结论。',
      '退货退款。',
      '免费维修，并延长保修期半年。',
    ],
    improvement: '关键件进厂由抽检改为全检一个月，出厂前增加两小时通电试验',
  },
  {
    name: '包装与运输',
    type: 'goods',
    share: [22, 11],
    departments: { 仓储部: 55, 物流部: 34, 包装车间: 11 },
    handling: { exchange: 36, discount: 40, return: 14, other: 10 },
    causes: [
      '到货时外箱压破，机身侧面凹陷，签收单上已注明。',
      '外包装浸水，随机附件受潮。',
      '送货时碰伤门框，机器底脚断裂。',
      '批量到货中多台外壳划伤，无法上柜销售。',
    ],
    request: ['更换破损的机器，运费由贵公司承担。', '按进价折让，其余照收。', '退回破损件并补发。'],
    improvement: '外箱改用五层瓦楞，限叠六层，与承运单位约定破损率',
  },
  {
    name: '售后服务',
    type: 'service',
    share: [14, 21],
    departments: { 售后服务部: 62, 呼叫中心: 28, 特约维修站: 10 },
    handling: { other: 50, repair: 38, discount: 12 },
    causes: [
      '报修后四天无人联系，两次致电热线均无人接听。',
      '维修人员未按约定时间上门，也未事先告知。',
      '同一故障维修三次仍未解决。',
      '上门维修后未清理现场，且收费与报价不符。',
    ],
    request: ['书面致歉，并在两日内修好。', '退还收取的材料费。', '派另一名维修人员上门。'],
    improvement: '旺季前增设值班专员，漏接来电两小时内回拨',
  },
  {
    name: '安装调试',
    type: 'service',
    share: [8, 12],
    departments: { 安装队: 74, 售后服务部: 26 },
    handling: { repair: 66, other: 22, discount: 12 },
    causes: [
      '安装时未征求意见即打孔，位置不当。',
      '安装后管路漏水，橱柜底板泡胀。',
      '安装人员额外收取支架费，无收据。',
      '安装后未试机即离开，当晚无法使用。',
    ],
    request: ['重新安装，并修复墙面。', '退还多收的费用。', '赔偿橱柜底板。'],
    improvement: '安装收费标准随单公示，完工由客户试机签字',
  },
  {
    name: '交货与数量',
    type: 'other',
    share: [6, 10],
    departments: { 物流部: 48, 销售部: 34, 仓储部: 18 },
    handling: { other: 62, discount: 26, return: 12 },
    causes: [
      '促销期间订货迟到五天，错过店内活动。',
      '到货数量与发货单不符，少两台。',
      '送错型号，与订单不一致。',
    ],
    request: ['尽快补发，并赔付活动损失。', '更正发货单和发票。', '换回订单上的型号。'],
    improvement: '大促前备足安全库存，出库双人核对型号和数量',
  },
  {
    name: '价格与结算',
    type: 'other',
    share: [4, 8],
    departments: { 销售部: 58, 财务部: 42 },
    handling: { discount: 48, other: 44, return: 8 },
    causes: [
      '购买后一周降价三百元，要求保价。',
      '返利未按协议入账，对账单有差异。',
      '优惠券结算时无法使用，店员解释不清。',
    ],
    request: ['补退差价。', '按协议补足返利。', '说明规则并补偿。'],
    improvement: '促销规则在店内和小票上写明，返利每季核对',
  },
]
