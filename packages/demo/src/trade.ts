import { dayAt, daysToSpring } from './calendar.ts'
import type { Company, World } from './world.ts'
import type { Product } from './words/products.ts'

/** A month of a year. */
export interface Month {
  year: number
  /** From 1. */
  month: number
}

/** What a company bought of a product in a month; the same whoever asks. Yuan, to the cent. */
export interface Trade {
  product: Product
  sales: number
  discount: number
  profit: number
}

const SHOPPING = [1.12, 0.72, 0.94, 0.95, 1.02, 1.28, 0.9, 0.88, 1.03, 1.06, 1.46, 1.02]

export function monthKey({ year, month }: Month): string {
  return `${year}-${String(month).padStart(2, '0')}`
}

/** The months of the span, oldest first. */
export function monthsOf({ start, until }: Pick<World, 'start' | 'until'>): Month[] {
  const months: Month[] = []
  for (let at = start.year * 12 + start.month - 1; at <= until.year * 12 + until.month - 1; at++)
    months.push({ year: Math.floor(at / 12), month: (at % 12) + 1 })
  return months
}

/** What a company bought in a month, product by product. A month may pass without an order of the small ones. */
export function tradeOf(world: World, company: Company, when: Month): Trade[] {
  const random = world.random.of('trade', company.no, monthKey(when))
  const years = yearsIn(world, when)
  const total = [...company.mix.values()].reduce((sum, part) => sum + part, 0)
  const month = (company.volume / 12) * courseAt(company, years) * seasonOf(when) * random.skewed(1, 0.12)
  return [...company.mix].flatMap(([product, part]): Trade[] => {
    const season = product.seasons[when.month - 1] ?? 1
    const sales = money((month * part * season * random.skewed(1, 0.18)) / total)
    if (sales < 600) return []
    const discount = money(
      sales * Math.max(0, company.discount + (isPeak(when) ? 0.015 : 0) + random.normal(0, 0.004)),
    )
    const cost = sales * (1 - product.margin) * random.skewed(1, 0.02)
    return [{ product, sales, discount, profit: money(sales - discount - cost) }]
  })
}

export function salesOf(world: World, company: Company, when: Month): number {
  return money(tradeOf(world, company, when).reduce((sum, { sales }) => sum + sales, 0))
}

/** Of all months so far, the given one included. */
export function tradeUntil(world: World, company: Company, when: Month): { sales: number; profit: number } {
  let [sales, profit] = [0, 0]
  for (const month of monthsOf(world)) {
    if (month.year * 12 + month.month > when.year * 12 + when.month) break
    for (const trade of tradeOf(world, company, month)) {
      sales += trade.sales
      profit += trade.profit
    }
  }
  return { sales: money(sales), profit: money(profit) }
}

/** How a company's purchases stand against those of its beginning. A failing one holds on for a while. */
export function courseAt({ course, growth }: Company, years: number): number {
  if (course === 'failing') return years < 0.35 ? 1 : Math.max(0.06, 1 + growth * ((years - 0.35) / 0.4))
  return Math.max(0.1, 1 + growth * years)
}

export function seasonOf({ year, month }: Month): number {
  const toSpring = daysToSpring(dayAt(monthKey({ year, month }) + '-15'))
  // The month that 春节 falls in is short; people have bought before.
  return (SHOPPING[month - 1] ?? 1) * (Math.abs(toSpring) <= 14 ? 0.82 : 1)
}

function yearsIn({ start }: World, { year, month }: Month): number {
  return (year * 12 + month - (start.year * 12 + start.month)) / 12
}

function isPeak({ month }: Month): boolean {
  return month === 6 || month === 11
}

export function money(amount: number): number {
  return Math.round(amount * 100) / 100
}
