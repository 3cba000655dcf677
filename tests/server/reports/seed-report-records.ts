import type { JsonObject } from '@paperwright/runtime'

/** Who handles complaints, by name; they are people of the house before the records are stored. */
export const HANDLERS = ['张三', '李四']
const ZHANG = { id: '张三', name: '张三' }
const LI = { id: '李四', name: '李四' }

/** Records of the forms that the seed reports read, small enough to be reckoned by hand; by form, in the order of storing. */
export const RECORDS: Readonly<Record<string, readonly JsonObject[]>> = {
  'corporate-customer-file': [
    file('甲公司', '华南', '水壶', '赵总', { payState: 'good', collectState: 'good' }),
    file('乙公司', '华南', '冰箱', '钱总', { payState: 'fair', collectState: 'fair' }),
    file('丙公司', '华北', '水壶', '孙总', { payState: 'good', collectState: 'poor' }),
    file('丁公司', '华北', '冰箱', '李总', {}),
  ],
  'monthly-sales': [
    // Of a line nobody wrote down the gross profit.
    {
      month: '2024-01',
      store: '东',
      items: [sale('甲公司', 'P1', [100_000, 0, 20_000]), sale('甲公司', 'P1', [300_000, 0])],
    },
    {
      month: '2025-12',
      store: '东',
      items: [
        sale('甲公司', 'P1', [200_000, 0, 40_000]),
        sale('乙公司', 'P1', [500_000, 0, 50_000]),
        sale('丁公司', 'P2', [50_000, 0, 5_000]),
      ],
    },
    {
      month: '2026-01',
      store: '东',
      items: [
        sale('甲公司', 'P1', [1_000_000, 100, 200_000]),
        sale('甲公司', 'P2', [300_000, 50, 30_000]),
        sale('乙公司', 'P1', [350_000, 0, 70_000]),
      ],
    },
    {
      month: '2026-01',
      store: '西',
      // One of its lines does not say the customer's number.
      items: [
        { ...sale('甲公司', 'P1', [200_000, 20, 20_000]), customerNo: undefined! },
        sale('丙公司', 'P2', [120_000, 0, 36_000]),
      ],
    },
    {
      month: '2026-02',
      store: '东',
      items: [
        // Its gross profit is not known yet.
        sale('乙公司', 'P2', [50_000, 0]),
        sale('丙公司', 'P2', [30_000, 0, 4_500]),
      ],
    },
  ],
  'complaint-register-1': [
    register('TS-1', '2026-03-02', '甲先生', { complaintType: 'goods', promisedBy: '2026-03-09' }),
    register('TS-2', '2026-03-10', '乙女士', { complaintType: 'service', promisedBy: '2026-03-17' }),
    register('TS-3', '2026-03-20', '丙先生', { complaintType: 'other', decision: 'declined' }),
    register('TS-4', '2026-02-27', '丁先生', { complaintType: 'goods', promisedBy: '2026-03-06' }),
  ],
  'complaint-register-2': [
    // The same complaint as on the first register: it is counted once.
    {
      serialNo: 'TS-1',
      customerName: '甲先生',
      complaintType: '产品质量',
      cause: '漏水',
      recordedOn: '2026-03-02',
    },
    {
      serialNo: 'TS-5',
      customerName: '戊女士',
      goods: '冰箱',
      complaintType: '产品质量',
      cause: '不制冷',
      recordedOn: '2026-03-15',
    },
  ],
  'complaint-handling-notice': [
    notice('TS-1', ['replace'], 300, {
      handledOn: '2026-03-06',
      promisedBy: '2026-03-09',
      handledBy: ZHANG,
    }),
    notice('TS-4', ['discount', 'onSite'], 100, {
      handledOn: '2026-03-05',
      promisedBy: '2026-03-06',
      handledBy: ZHANG,
    }),
    notice('TS-5', ['refund'], 2000, {
      handledOn: '2026-03-25',
      promisedBy: '2026-03-22',
      handledBy: LI,
    }),
  ],
  'complaint-handling-record': [
    handled('TS-1', '2026-03-07', '水壶', '密封圈老化'),
    handled('TS-5', '2026-03-26', '冰箱 X2', '压缩机故障'),
    handled('TS-4', '2026-04-02', '水壶', '密封圈老化'),
    // Handled once more, when March was over.
    handled('TS-1', '2026-04-05', '水壶', '密封圈老化'),
  ],
  'returns-summary': [
    {
      returns: [
        {
          kind: 'return',
          customerName: '赵先生',
          product: '冰箱',
          quantity: 1,
          amount: 2000,
          returnedOn: '2026-03-06',
        },
        {
          kind: 'exchange',
          customerName: '钱女士',
          product: '水壶',
          quantity: 2,
          amount: 200,
          returnedOn: '2026-03-05',
        },
      ],
    },
    { returns: [{ kind: 'exchange', customerName: '孙先生', product: '冰箱', returnedOn: '2026-04-03' }] },
  ],
  'repair-report': [
    repair('冰箱', '2026-03-02'),
    repair('水壶', '2026-03-03'),
    repair('冰箱', '2026-03-09'),
    repair('冰箱', '2026-04-01'),
  ],
  'key-account-monthly-report': [
    {
      brand: '甲牌',
      date: '2026-03-31',
      month: {
        sales: { beijing: 10, shanghai: 20 },
        units: { beijing: 50, shanghai: 80 },
        rate: { beijing: 50, shanghai: 100 },
        profit: { beijing: 1, shanghai: 4 },
        profitNote: '上海较好。',
      },
      year: { sales: { beijing: 25, shanghai: 50 }, units: { beijing: 100, shanghai: 200 } },
    },
    {
      brand: '乙牌',
      date: '2026-03-31',
      month: {
        sales: { beijing: 30 },
        units: { beijing: 100 },
        rate: { beijing: 75 },
        profit: { beijing: 6 },
      },
      year: { sales: { beijing: 75 }, units: { beijing: 400 } },
    },
    { brand: '丙牌', date: '2026-03-31', month: { sales: { beijing: 40 } } },
    // Handed in late: what had come together by the middle of the month.
    {
      brand: '甲牌',
      date: '2026-03-15',
      month: { sales: { beijing: 4 }, units: { beijing: 20 }, profitNote: '月中。' },
      year: { sales: { beijing: 19 } },
    },
  ],
  'service-evaluation': [
    { customerName: '赵先生', productSatisfaction: { quality: 'satisfied', price: 'satisfied' } },
    {
      customerName: '钱女士',
      productSatisfaction: { quality: 'dissatisfied' },
      service: { skill: 'neutral' },
    },
  ],
  'service-questionnaire': [
    { productQuality: 'satisfied', meetsNeeds: 'fully' },
    { productQuality: 'neutral', meetsNeeds: 'basically', faultResolution: 'dissatisfied' },
  ],
  'key-account-questionnaire': [
    { company: { impression: { last: 80, now: 90 } }, products: { stability: { last: 70, now: 60 } } },
    { company: { impression: { last: 70, now: 75 } } },
  ],
  'key-account-opinion-survey': [
    { customerName: '甲公司', service: { telephone: 'verySatisfied' }, others: { training: 'fair' } },
    { customerName: '乙公司', service: { telephone: 'fair' } },
  ],
}

function file(
  customerName: string,
  area: string,
  product1: string,
  name: string,
  terms: JsonObject,
): JsonObject {
  return {
    customerName,
    phone: '010-1234 5678',
    representative: { name },
    business: { area, product1 },
    terms,
  }
}

/** Sales, discount and gross profit in yuan. */
function sale(customerName: string, productNo: string, [sales, discount, profit]: [number, number, number?]) {
  const numbers: Record<string, string> = { 甲公司: 'C1', 乙公司: 'C2', 丙公司: 'C3', 丁公司: 'C4' }
  return {
    customerName,
    customerNo: numbers[customerName]!,
    responsibleNo: 'R1',
    productNo,
    sales,
    discount,
    ...(profit !== undefined && { profit }),
  }
}

function register(
  acceptanceNo: string,
  acceptedOn: string,
  customerName: string,
  more: JsonObject,
): JsonObject {
  return { acceptanceNo, acceptedOn, customerName, cause: '漏水', decision: 'accepted', ...more }
}

function notice(no: string, wish: string[], claimedAmount: number, more: JsonObject): JsonObject {
  return {
    no,
    customerName: '客户',
    content: '投诉',
    orderedOn: '2026-02-01',
    originDepartment: '生产部',
    wish,
    claimedAmount,
    ...more,
  }
}

function handled(no: string, date: string, product: string, cause: string): JsonObject {
  return { no, date, handledBy: '张三', subject: { product }, cause }
}

function repair(product: string, filledOn: string): JsonObject {
  return { customerName: '赵先生', product, filledOn, fault: '不通电', repair: '换线' }
}
