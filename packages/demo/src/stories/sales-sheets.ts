import type { JsonObject } from '@paperwright/runtime'
import type { Day } from '../calendar.ts'
import type { House } from '../house.ts'
import { inParts } from '../parts.ts'
import type { Story, Tell } from '../story.ts'
import { money, courseAt, salesOf, tradeOf, tradeUntil } from '../trade.ts'
import { CITIES } from '../words/names.ts'
import type { Company, World } from '../world.ts'

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const
const GRADES = ['gradeA', 'gradeB', 'gradeC', 'gradeD', 'gradeE'] as const
const CLASSES = ['gradeAAA', 'gradeAA', 'gradeA', 'gradeB'] as const

interface Ranked {
  company: Company
  sales: number
  profit: number
  /** Since the beginning, seasons aside, in percent. */
  growth: number
  margin: number
}

/** What the information desk draws up of the sales: rankings, grades, overviews, the customers to care for. */
export function salesSheets({ world }: House): Story {
  const { team, companies, random } = world
  const draw = (day: Day, tell: Tell, form: string, record: JsonObject) =>
    tell({ form, day, by: random.of(form, day.text).pick(team.information), record })
  return {
    perYear: 0,
    tell(day, tell) {
      if (!day.isMonthEnd) return
      const ranked = rank(world, day)
      const failing = ranked.filter(({ company, growth }) => company.course === 'failing' && growth < -20)
      drawRanking(ranked, monthsUntil(world, day), (form, record) => draw(day, tell, form, record))
      if (failing.length > 0)
        draw(day, tell, 'at-risk-customers', {
          customers: failing.slice(0, 40).map((one) => atRisk(world, one, day)),
        })
      if (day.month % 3 !== 0 && day.index !== world.until.index) return
      drawQuarterly({ day, ranked, failing }, (form, record) => draw(day, tell, form, record))
      for (const part of inParts(companies, 60))
        draw(day, tell, 'sales-data-overview', {
          customers: part.map((company) => overview(world, company, day)),
        })
      for (const part of inParts(companies, 60))
        draw(day, tell, 'sales-analysis', {
          year: String(day.year),
          customers: part.map((company) => byProduct(world, company, day)),
        })
    },
  }
}

type Draw = (form: string, record: JsonObject) => void

function drawRanking(ranked: readonly Ranked[], months: number, draw: Draw): void {
  const byProfit = [...ranked].sort((a, b) => b.profit - a.profit)
  draw('gross-profit-ranking', {
    customers: byProfit.slice(0, 30).map(({ company, profit }) => ({
      customerNo: company.no,
      customerName: company.name,
      contact: company.contact,
      phone: company.phone,
      profit: money(profit / months),
    })),
  })
}

function drawQuarterly(
  { day, ranked, failing }: { day: Day; ranked: readonly Ranked[]; failing: readonly Ranked[] },
  draw: Draw,
): void {
  const by = (value: (one: Ranked) => number) => [...ranked].sort((a, b) => value(b) - value(a)).slice(0, 10)
  const named = ({ company }: Ranked) => ({ customerName: company.name })
  const top = by(({ sales }) => sales)
  draw('key-customer-management', {
    bySales: top.map((one) => ({ ...named(one), sales: Math.round(one.sales) })),
    byGrowth: by(({ growth }) => growth).map((one) => ({ ...named(one), growth: one.growth })),
    byMargin: by(({ margin }) => margin).map((one) => ({ ...named(one), margin: one.margin })),
    keyCustomers: top.slice(0, 4).map((one) => ({
      ...named(one),
      salesTarget: Math.round((one.sales * 1.15) / 10_000) * 10_000,
      reason: `累计销售额 ${wan(one.sales)} 万元，在全部客户中居前。`,
      actions: `由${one.company.keeper}专人对接，每月联合促销一次，优先供应新品。`,
    })),
  })
  draw('major-customer-measures', {
    customers: top.map((one) => ({
      ...named(one),
      responsible: one.company.keeper,
      sales: `累计 ${wan(one.sales)} 万元，${one.growth >= 0 ? '增长' : '下降'} ${Math.abs(one.growth)}%。`,
      problems: one.growth < 0 ? '竞品给出更高返利，进货量下降。' : '旺季补货常迟两三天。',
      measures: one.growth < 0 ? '一周内由主管拜访，商定下季政策。' : '旺季前备足安全库存，返利按季结算。',
    })),
    remarks: '本表每季度末更新一次。',
  })
  const worrying = failing.length > 0 ? failing : [...ranked].sort((a, b) => a.growth - b.growth).slice(0, 3)
  draw('problem-customer-measures', {
    customers: worrying.slice(0, 30).map((one) => ({
      ...named(one),
      responsible: one.company.keeper,
      scope: `${one.company.city.name}市区`,
      location: one.company.address,
      trend: `月进货额较期初下降 ${Math.abs(one.growth)}%。`,
      symptoms: '货款逾期，订单反复变更。',
      measures: '改为款到发货，签订分期还款协议。',
    })),
  })
  const graded = <Key extends string>(keys: readonly Key[], row: (one: Ranked) => JsonObject) => {
    const sorted = [...ranked].sort((a, b) => b.sales - a.sales)
    // Each grade has more customers than the one above it.
    const weights = keys.map((_, index) => 1 + index * 1.6)
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    let from = 0
    return Object.fromEntries(
      keys.map((key, index) => {
        const to =
          index === keys.length - 1
            ? sorted.length
            : from + Math.max(1, Math.round((sorted.length * weights[index]!) / total))
        const rows = sorted.slice(from, to).slice(0, 200).map(row)
        from = to
        return [key, rows]
      }),
    )
  }
  draw(
    'sales-share-grading',
    graded(GRADES, ({ company }) => ({
      industry: company.industry,
      customerName: company.name,
      customerCode: company.no,
    })),
  )
  draw(
    'customer-grade-classification',
    graded(CLASSES, ({ company }) => ({
      companyName: company.name,
      businessType: company.industry,
      customerCode: company.no,
    })),
  )
  draw('premium-customers', {
    customers: top.map(({ company, sales, profit }) => {
      const [product] = [...company.mix].sort((a, b) => b[1] - a[1])[0]!
      return {
        customerName: company.name,
        business: company.industry,
        responsible: company.contact,
        annualSales: money(sales),
        product: `${product.name} ${product.models[0]}`,
        price: Math.round(product.price * (1 - company.discount)),
        grossProfit: money(profit),
      }
    }),
  })
  const regions = [...new Set(CITIES.map(({ region }) => region))]
  const all = ranked.reduce((sum, { sales }) => sum + sales, 0)
  draw('regional-analysis', {
    year: String(day.year),
    regions: regions.flatMap((region) => {
      const own = ranked.filter(({ company }) => company.city.region === region)
      const sales = own.reduce((sum, one) => sum + one.sales, 0)
      return own.length === 0
        ? []
        : [{ ofYear: String(day.year), region, customers: own.length, salesShare: percent(sales / all) }]
    }),
  })
}

function rank(world: World, day: Day): Ranked[] {
  const years = (monthsUntil(world, day) - 1) / 12
  return world.companies.map((company) => {
    const { sales, profit } = tradeUntil(world, company, day)
    const noise = world.random.of('growth', company.no, day.text).normal(0, 0.03)
    const growth = percent(courseAt(company, years) - 1 + noise)
    return { company, sales, profit, growth, margin: sales === 0 ? 0 : percent(profit / sales) }
  })
}

function monthsUntil({ start }: World, { year, month }: Day): number {
  return year * 12 + month - (start.year * 12 + start.month) + 1
}

function overview(world: World, company: Company, day: Day): JsonObject {
  const months = MONTHS.slice(0, day.month).map((key, index) => [
    key,
    Math.round(salesOf(world, company, { year: day.year, month: index + 1 })),
  ])
  const [product] = [...company.mix.keys()]
  return {
    number: company.no,
    productNo: product!.code,
    business: company.industry,
    priority: company.volume > 1_000_000 ? '一级' : company.volume > 200_000 ? '二级' : '三级',
    address: company.address,
    head: company.contact,
    handler: company.keeper,
    contact: company.phone,
    ...Object.fromEntries(months),
  }
}

/** A company's purchases of the calendar year so far, in the columns of 3-06. */
function byProduct(world: World, company: Company, day: Day): JsonObject {
  const row: Record<string, number> = {}
  for (let month = 1; month <= day.month; month++)
    for (const { product, sales } of tradeOf(world, company, { year: day.year, month })) {
      const key = `product${product.letter}`
      row[key] = money((row[key] ?? 0) + sales)
    }
  return { customerName: company.name, ...row }
}

function atRisk(world: World, { company, growth }: Ranked, day: Day): JsonObject {
  const own = world.random.of('risk', company.no, day.month)
  return {
    customerName: company.name,
    number: company.no,
    business: company.industry,
    responsible: company.head,
    conduct: `月进货额较期初下降 ${Math.abs(growth)}%。`,
    finances: `欠款 ${own.between(2, 32).toFixed(1)} 万元，逾期 ${own.whole(18, 95)} 天。`,
    signs: own.pick([
      '负责人电话常关机，员工工资拖欠两个月。',
      '仓库低价清货，办公用房已转租。',
      '被供应商起诉，账户部分冻结。',
      '两家门店已关一家。',
    ]),
  }
}

function percent(share: number): number {
  return Math.round(share * 1000) / 10
}

function wan(yuan: number): string {
  return (yuan / 10_000).toFixed(1)
}
