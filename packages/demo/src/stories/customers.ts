import { dayOf } from '../calendar.ts'
import { officeDay, type House } from '../house.ts'
import type { Story } from '../story.ts'
import { money } from '../trade.ts'
import type { Company } from '../world.ts'

const PAY = { rising: 'good', steady: 'good', falling: 'fair', failing: 'poor' } as const

/** The customer base: most of it is put on file in the first weeks, the rest as it is won. */
export function customerFiles({ world, vary }: House): Story {
  const { random, team, start, until } = world
  const span = until.index - start.index
  const dueOn = (key: string, index: number, count: number) => {
    const own = random.of('filed', key, index)
    const isOld = index / count < 0.7
    return officeDay(
      dayOf(
        start.index + Math.floor(isOld ? own.between(0, Math.min(18, span / 2)) : own.between(0, span * 0.9)),
      ),
    )
  }
  const files = (company: Company) => {
    const own = random.of('file', company.no)
    const products = [...company.mix.keys()]
    const pay = PAY[company.course]
    return { own, products, pay }
  }
  return {
    perYear: 0,
    tell(day, tell) {
      if (day.index !== start.index) return
      for (const [index, company] of world.companies.entries()) {
        const filedOn = dueOn('company', index, world.companies.length)
        const { own, products, pay } = files(company)
        const by = own.pick(team.information)
        const record = vary('corporate-customer-file', { day: filedOn, by })
        const named = products.slice(0, 5).map(({ name }, at) => [`product${at + 1}`, name.slice(0, 20)])
        tell({
          form: 'corporate-customer-file',
          day: filedOn,
          by,
          record: {
            ...record,
            customerName: company.name,
            address: company.address,
            phone: company.phone,
            representative: { ...asObject(record['representative']), name: company.head },
            enterprise: {
              size: `营业面积 ${own.whole(8, 240) * 10} 平方米，员工 ${own.whole(6, 260)} 人`,
              layout: own.pick(['临街两层', '商场专柜三处', '仓储式卖场', '独立展厅一处']),
              neighbours: `同一条街有同行${own.whole(1, 5)}家`,
            },
            business: {
              handler: company.keeper,
              since: company.since.text,
              customers: '城区居民、单位团购',
              area: `${company.city.province}${company.city.name}市及周边`,
              ...Object.fromEntries(named),
            },
            products: products.slice(0, 3).map((product) => ({
              type: product.short,
              capacity: `${Math.max(1, Math.round(company.volume / 12 / 10_000 / products.length))} 万元`,
              type1: product.models[0],
              price1: Math.round(product.price * (1 - company.discount)),
            })),
            accounting: {
              ...asObject(record['accounting']),
              bank: `${company.city.name}城市银行${company.city.districts[0]?.slice(0, -1)}支行`,
              capital: Math.round(company.volume / 40) * 10,
            },
            terms: { ...asObject(record['terms']), payState: pay, collectState: pay },
          },
        })
      }
      for (const [index, company] of world.keyAccounts.entries()) {
        const filedOn = dueOn('key', index, world.keyAccounts.length)
        const { own, products } = files(company)
        const by = own.pick(team.keyAccounts)
        const limit = Math.round(company.volume / 8 / 10_000) * 10_000
        tell({
          form: 'key-account-file',
          day: filedOn,
          by,
          record: {
            ...vary('key-account-file', { day: filedOn, by }),
            region: company.city.region,
            category: index < world.keyAccounts.length / 3 ? 'A 类' : 'B 类',
            customerName: company.name,
            number: `DK-${String(index + 1).padStart(3, '0')}`,
            phone: company.phone,
            tradingSince: company.since.text,
            address: company.address,
            capital: money(company.volume / 40_000),
            terms: `月结 30 天，年度返利 ${(company.discount * 100).toFixed(1)}%；旺季可预付锁价。`,
            business: { name: `${company.contact}（${company.contactTitle}）`, phone: company.phone },
            credit: {
              approved: limit,
              supervisor: limit,
              sales: Math.round(limit * 1.2),
              card: Math.round(limit * 1.2),
            },
            brandsSold: products.map(({ short }) => short).join('、'),
          },
        })
      }
      for (const [index, person] of world.people.entries()) {
        const filedOn = dueOn('person', index, world.people.length)
        const own = random.of('file', person.no)
        const by = own.pick(team.information)
        const bought = dayOf(filedOn.index - own.whole(3, 400))
        tell({
          form: 'individual-customer-file',
          day: filedOn,
          by,
          record: {
            businessNo: `业-${filedOn.year}-${String(index + 1).padStart(3, '0')}`,
            number: person.no,
            customerName: person.name,
            customerAddress: person.address,
            customerPhone: person.phone,
            customerContact: person.name,
            visitedOn: filedOn.text,
            visitReason: own.pick([
              '选购新机，登记会员',
              '咨询以旧换新',
              '报修登记',
              '预约上门保养',
              '领取促销礼品',
            ]),
            visitor: person.name,
            ...(own.chance(0.45) && {
              firstSentOn: bought.text,
              model: `${person.owns.short} ${person.model}`,
              firstRepair: own.pick(person.owns.faults).repair.slice(0, 60),
              firstSender: person.name,
            }),
            servicesWanted: own.pick([
              '希望周末也能上门。',
              '希望提前一天短信提醒保养。',
              '希望维修收费公开透明。',
              '希望有以旧换新活动时通知。',
            ]),
            situation: own.pick([
              '家中有老人，请电话联系其子女。',
              '老客户，曾介绍邻居购买。',
              '首次购买本公司产品。',
              '工作日白天不在家，宜约晚间。',
            ]),
          },
        })
      }
    },
  }
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}
