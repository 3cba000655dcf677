import type { House } from '../house.ts'
import { newPersonName } from '../staff.ts'
import { Tally, type Story } from '../story.ts'
import { money, monthKey, tradeOf } from '../trade.ts'
import { inParts } from '../parts.ts'

const INTAKES = 620
const REMARKS = ['季度返点另计', '新品试销', '团购', '未使用折扣', '含样机', '促销支持']

/** What shops write down: the month's sales, customers who leave their address, who walks past. */
export function storeSales({ world, pace, load }: House): Story {
  const random = world.random.of('store-sales')
  const { team, stores } = world
  const intakes = new Tally()
  const customersOf = new Map(
    stores.map((store) => [store, world.companies.filter((one) => one.store === store)]),
  )
  return {
    perYear: INTAKES,
    tell(day, tell) {
      for (let left = intakes.take(INTAKES * load * pace.service(day)); left > 0; left--) {
        const store = random.weighted(stores, ({ size }) => size)
        const count = Math.min(24, Math.max(1, Math.round(random.skewed(5, 0.5))))
        tell({
          form: 'customer-intake',
          day,
          by: random.pick(team.sales),
          record: {
            storeName: store.name,
            date: day.text,
            customers: Array.from({ length: count }, () => {
              const product = random.weighted(
                world.products,
                ({ share, seasons }) => share * (seasons[day.month - 1] ?? 1),
              )
              const known = random.chance(0.3) ? random.pick(world.people) : undefined
              return {
                name: known?.name ?? newPersonName(random),
                gender: known?.gender ?? (random.chance(0.54) ? 'female' : 'male'),
                phone: known?.phone ?? `13${random.whole(5, 9)}-0000-${random.whole(1000, 9999)}`,
                address: `${store.city.name}市${random.pick(store.city.districts)}`,
                amount: money(product.price * random.between(0.88, 1.02) * (random.chance(0.12) ? 2 : 1)),
                ...(random.chance(0.25) && {
                  remarks: random.pick(['愿意收新品短信', '以旧换新', '首次购买', '老客户介绍']),
                }),
              }
            }),
          },
        })
      }
      if (!day.isMonthEnd) return
      for (const store of stores) {
        const items = (customersOf.get(store) ?? []).flatMap((company) =>
          tradeOf(world, company, day).map(({ product, sales, discount, profit }) => ({
            customerName: company.name,
            customerNo: company.no,
            responsibleNo: company.keeperNo,
            productNo: product.code,
            sales,
            discount,
            profit,
            ...(random.chance(0.08) && { remarks: random.pick(REMARKS) }),
          })),
        )
        for (const part of inParts(items, 200))
          tell({
            form: 'monthly-sales',
            day,
            by: random.pick(team.information),
            record: { month: monthKey(day), store: store.short, items: part },
          })
      }
    },
  }
}
