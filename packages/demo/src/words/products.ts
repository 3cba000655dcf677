/** What can be wrong with a product, as a technician writes it down. */
export interface Fault {
  complaint: string
  cause: string
  repair: string
}

export interface Product {
  /** The column of 3-06 that it stands in. */
  letter: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G'
  name: string
  /** What people call it. */
  short: string
  code: string
  models: readonly string[]
  colours: readonly string[]
  /** Yuan a piece. */
  price: number
  /** Of the price. */
  margin: number
  warranty: string
  workshop: string
  /** Its part of the sales. */
  share: number
  /** Its part of what breaks down. */
  trouble: number
  /** From January to December, 1 on the average. */
  seasons: readonly number[]
  faults: readonly Fault[]
}

const EVEN = [1.05, 0.85, 0.95, 0.95, 1.02, 1.15, 0.95, 0.9, 1, 1.02, 1.25, 0.95]
const SUMMER = [0.45, 0.4, 0.65, 1, 1.55, 2.1, 1.95, 1.35, 0.75, 0.5, 0.7, 0.6]
const WINTER = [1.4, 1.1, 0.9, 0.85, 0.9, 1.05, 0.75, 0.75, 0.95, 1, 1.3, 1.25]

export const PRODUCTS: readonly Product[] = [
  {
    letter: 'A',
    name: 'H5滚筒洗衣机',
    short: '洗衣机',
    code: 'CP-2207',
    models: ['H5-8', 'H5-10', 'H5-12'],
    colours: ['白', '银', '星空灰'],
    price: 2790,
    margin: 0.21,
    warranty: '三年',
    workshop: '洗衣机一车间',
    share: 26,
    trouble: 30,
    seasons: EVEN,
    faults: [
      {
        complaint: '脱水时剧烈抖动并有异响，机身移位',
        cause: '减震吊杆尺寸偏长，平衡块松动',
        repair: '更换减震吊杆四根并紧固平衡块，空载、满载试脱水正常',
      },
      {
        complaint: '洗涤中途停机，面板显示排水故障',
        cause: '排水泵被异物卡住',
        repair: '清理排水泵，更换滤网，连续试机两个程序正常',
      },
      {
        complaint: '门封处渗水，地面积水',
        cause: '门封圈安装不到位，局部褶皱',
        repair: '重新安装门封圈，注水试验三十分钟无渗漏',
      },
    ],
  },
  {
    letter: 'B',
    name: 'R2冰箱258升',
    short: '冰箱',
    code: 'CP-2210',
    models: ['R2-258', 'R2-320'],
    colours: ['银', '珠光白'],
    price: 2350,
    margin: 0.19,
    warranty: '三年',
    workshop: '冰箱车间',
    share: 21,
    trouble: 20,
    seasons: EVEN.map((one, month) => one * (month >= 4 && month <= 7 ? 1.15 : 0.95)),
    faults: [
      {
        complaint: '冷藏室不制冷，食品变质',
        cause: '温控器接插件松动',
        repair: '紧固接插件，更换温控器，四小时后冷藏室降至5度',
      },
      {
        complaint: '冷冻室结霜严重，抽屉拉不开',
        cause: '门封条老化变形',
        repair: '更换门封条并除霜，试机两小时结霜消失',
      },
      {
        complaint: '运行噪声大，夜间影响休息',
        cause: '压缩机减震垫脱落',
        repair: '补装减震垫，调平底脚，噪声恢复正常',
      },
    ],
  },
  {
    letter: 'C',
    name: 'K7变频空调',
    short: '空调',
    code: 'CP-3114',
    models: ['K7-26', 'K7-35', 'K7-50'],
    colours: ['白', '香槟金'],
    price: 3180,
    margin: 0.17,
    warranty: '六年',
    workshop: '空调车间',
    share: 22,
    trouble: 22,
    seasons: SUMMER,
    faults: [
      {
        complaint: '制冷效果差，开机两小时室温不降',
        cause: '安装时接口未拧紧，制冷剂泄漏',
        repair: '重新制作喇叭口，检漏、抽空后补充制冷剂',
      },
      {
        complaint: '室内机滴水，墙面被浸湿',
        cause: '排水管坡度不足',
        repair: '调整排水管坡度并清洗接水盘，注水试验通畅',
      },
      { complaint: '遥控失灵，按键无反应', cause: '接收板受潮', repair: '更换接收板，遥控距离恢复到八米' },
    ],
  },
  {
    letter: 'D',
    name: 'K3电饭煲4升',
    short: '电饭煲',
    code: 'CP-4026',
    models: ['K3-3', 'K3-4', 'K3-5'],
    colours: ['红', '白', '黑'],
    price: 299,
    margin: 0.27,
    warranty: '一年',
    workshop: '小家电车间',
    share: 9,
    trouble: 9,
    seasons: WINTER,
    faults: [
      {
        complaint: '外壳划伤，包装破损',
        cause: '仓库叠放超高，纸箱受压',
        repair: '更换外壳，检查内胆和电源线均正常',
      },
      {
        complaint: '煮饭夹生，保温时跳闸',
        cause: '温度传感器接触不良',
        repair: '更换温度传感器，连续试煮三次正常',
      },
    ],
  },
  {
    letter: 'E',
    name: 'F1遥控风扇',
    short: '风扇',
    code: 'CP-1580',
    models: ['F1-35', 'F1-40'],
    colours: ['浅灰', '白'],
    price: 199,
    margin: 0.23,
    warranty: '一年',
    workshop: '小家电车间',
    share: 6,
    trouble: 7,
    seasons: SUMMER.map((one) => one ** 1.3),
    faults: [
      {
        complaint: '遥控失灵，需反复按键',
        cause: '遥控器电池弹片偏软，接触不良',
        repair: '更换遥控器，改用新弹片',
      },
      {
        complaint: '摇头时有摩擦声',
        cause: '摇头齿轮润滑不足',
        repair: '清洗齿轮并加注润滑脂，试机一小时无异响',
      },
    ],
  },
  {
    letter: 'F',
    name: 'J6净水器',
    short: '净水器',
    code: 'CP-5108',
    models: ['J6-400', 'J6-600'],
    colours: ['白', '黑'],
    price: 1680,
    margin: 0.32,
    warranty: '两年',
    workshop: '净水车间',
    share: 9,
    trouble: 6,
    seasons: EVEN,
    faults: [
      {
        complaint: '接口漏水，橱柜底板泡胀',
        cause: '快接头密封圈老化',
        repair: '更换全部密封圈，保压试验合格',
      },
      {
        complaint: '出水变小，滤芯提示灯常亮',
        cause: '前置滤芯堵塞',
        repair: '更换滤芯三支，复位提示灯，出水量恢复',
      },
    ],
  },
  {
    letter: 'G',
    name: 'Y8油烟机',
    short: '油烟机',
    code: 'CP-6012',
    models: ['Y8-L', 'Y8-T'],
    colours: ['不锈钢', '黑'],
    price: 1990,
    margin: 0.28,
    warranty: '三年',
    workshop: '厨电车间',
    share: 7,
    trouble: 6,
    seasons: WINTER,
    faults: [
      {
        complaint: '吸力不足，厨房油烟外溢',
        cause: '止回阀卡滞',
        repair: '清洗风轮，更换止回阀，风量测试合格',
      },
      { complaint: '触摸面板无反应', cause: '面板排线氧化', repair: '更换面板排线，触摸功能恢复' },
    ],
  },
]
