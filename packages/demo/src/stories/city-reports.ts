import type { House } from '../house.ts'
import type { Random } from '../random.ts'
import type { Story } from '../story.ts'
import { seasonOf, type Month } from '../trade.ts'
import { CITIES, type City } from '../words/names.ts'
import type { World } from '../world.ts'

/** Brands with their part of the sales, what a piece costs (yuan), their margin, and how they grow in a year. */
const BRANDS = [
  { name: '清泉净水', part: 1, price: 3400, margin: 0.168, growth: 0.14 },
  { name: '暖阳电器', part: 0.72, price: 1260, margin: 0.142, growth: 0.05 },
  { name: '佳灶厨电', part: 0.48, price: 2180, margin: 0.205, growth: 0.24 },
] as const

type Brand = (typeof BRANDS)[number]

/** The month of a brand in the fourteen cities (4-06). */
export function cityReports({ world }: House): Story {
  return {
    perYear: 0,
    tell(day, tell) {
      if (!day.isMonthEnd) return
      for (const brand of BRANDS) {
        const by = world.random.of('brand', brand.name).pick(world.team.keyAccounts)
        const now = figuresOf(world, brand, day)
        const year = sumUp(
          Array.from({ length: day.month }, (_, index) =>
            figuresOf(world, brand, { year: day.year, month: index + 1 }),
          ),
        )
        const random = world.random.of('report', brand.name, day.text)
        const best = CITIES.reduce((a, b) => (now.rate[a.key]! > now.rate[b.key]! ? a : b))
        const worst = CITIES.reduce((a, b) => (now.rate[a.key]! < now.rate[b.key]! ? a : b))
        tell({
          form: 'key-account-monthly-report',
          day,
          by,
          record: {
            brand: brand.name,
            date: day.text,
            month: {
              sales: now.sales,
              units: now.units,
              rate: now.rate,
              profit: now.profit,
              rateTotal: mean(now.rate),
              profitNote: `${best.name}任务完成最好；${worst.name}安装费用上升，完成率偏低。`,
              exclusive: exclusiveOf(now, random),
            },
            year: {
              ...year,
              rate: byCity(({ key }) =>
                round((year.sales[key]! / Math.max(1, now.target[key]! * 12)) * 100, 1),
              ),
              rateTotal: round((day.month / 12) * mean(now.rate), 1),
            },
          },
        })
      }
    },
  }
}

interface Figures {
  sales: Record<string, number>
  units: Record<string, number>
  profit: Record<string, number>
}

/** In ten thousands of yuan, pieces and percent, by city. */
function figuresOf(
  world: World,
  brand: Brand,
  when: Month,
): Figures & { rate: Record<string, number>; target: Record<string, number> } {
  const years = (when.year * 12 + when.month - (world.start.year * 12 + world.start.month)) / 12
  const grown = (city: City) => brand.part * city.size * 22 * (1 + (city.growth + brand.growth - 0.1) * years)
  const random = (city: City) => world.random.of('city', brand.name, city.key, when.year, when.month)
  const sales = byCity((city) => round(grown(city) * seasonOf(when) * random(city).skewed(1, 0.06), 1))
  // What the plan asks for takes the season into account, but not who loses ground.
  const target = byCity(({ size }) =>
    round(brand.part * size * 22 * seasonOf(when) * (1.06 + brand.growth * years), 1),
  )
  return {
    sales,
    units: byCity(({ key }) => Math.max(1, Math.round((sales[key]! * 10_000) / brand.price))),
    profit: byCity((city) =>
      round(
        sales[city.key]! * (brand.margin + city.growth * 0.06 + random(city).of('margin').normal(0, 0.006)),
        1,
      ),
    ),
    rate: byCity(({ key }) => round((sales[key]! / target[key]!) * 100, 1)),
    target,
  }
}

function sumUp(months: readonly Figures[]): Figures {
  const total = (of: keyof Figures) =>
    byCity(({ key }) =>
      round(
        months.reduce((sum, month) => sum + month[of][key]!, 0),
        1,
      ),
    )
  return { sales: total('sales'), units: total('units'), profit: total('profit') }
}

function exclusiveOf({ units, rate }: Figures & { rate: Record<string, number> }, random: Random) {
  const volume = byCity(({ key }) => Math.round(units[key]! * 0.16))
  const reached = byCity(({ key }) => round(rate[key]! * random.skewed(0.98, 0.04), 1))
  return { volume, rate: reached, rateTotal: mean(reached) }
}

function byCity(valueOf: (city: City) => number): Record<string, number> {
  return Object.fromEntries(CITIES.map((city) => [city.key, valueOf(city)]))
}

function mean(rates: Record<string, number>): number {
  const values = Object.values(rates)
  return round(values.reduce((sum, rate) => sum + rate, 0) / values.length, 1)
}

function round(value: number, places: number): number {
  return Number(value.toFixed(places))
}
