import { dayOf, type Day } from '../calendar.ts'
import { daysLater, officeDay, type House } from '../house.ts'
import { inParts } from '../parts.ts'
import type { Staff } from '../staff.ts'
import { Tally, type Story, type Tell } from '../story.ts'
import { money } from '../trade.ts'
import type { Product } from '../words/products.ts'
import type { PrivateCustomer } from '../world.ts'

/** Someone whose machine does not do what it should. */
interface Service {
  customer: PrivateCustomer
  product: Product
  model: string
  fault: Product['faults'][number]
  boughtOn: Day
  reportedOn: Day
  technician: Staff
}

const SERVICES = 1900

/**
 * After the sale: a service is registered, most lead to a repair, few of those to a return. Each week's returns and
 * repairs, and each month's work of the technicians, are drawn up from them.
 */
export function afterSales(
  { world, pace, load }: House,
  onServed: (customer: PrivateCustomer, product: Product, day: Day) => void,
): Story {
  const random = world.random.of('after-sales')
  const { team } = world
  const coming = new Tally()
  const turns = { repair: new Tally(), return: new Tally() }
  let returns: Service[] = []
  let repairs: Service[] = []
  let worked: Service[] = []
  // A customer may need help with something newer than the machine on file.
  const newService = (day: Day): Service => {
    const product = random.weighted(
      world.products,
      ({ trouble, seasons }) => trouble * (seasons[day.month - 1] ?? 1),
    )
    const fault = random.weighted(product.faults, (one) => 1 / (1 + product.faults.indexOf(one)))
    return {
      customer: random.pick(world.people),
      product,
      model: random.pick(product.models),
      fault,
      boughtOn: dayOf(day.index - Math.round(random.skewed(150, 0.9)) - 2),
      reportedOn: day,
      technician: random.weighted(team.technician, (one) => 1 / (1 + 0.35 * team.technician.indexOf(one))),
    }
  }
  const drawWeek = (day: Day, tell: Tell) => {
    for (const part of inParts(returns, 40))
      tell({
        form: 'returns-summary',
        day,
        by: random.pick(team.afterSales),
        record: { returns: part.map((one) => returned(one, day)) },
      })
    for (const part of inParts(repairs, 40))
      tell({
        form: 'repair-statistics',
        day,
        by: random.pick(team.afterSales),
        record: {
          department: '售后服务部',
          date: day.text,
          faults: part.map(({ product, boughtOn, reportedOn, fault, technician }) => ({
            product: product.name,
            boughtOn: boughtOn.text,
            reportedOn: reportedOn.text,
            fault: fault.complaint,
            handling: fault.repair,
            responsible: technician.name,
          })),
        },
      })
    returns = []
    repairs = []
  }
  const returned = ({ customer, product, model, boughtOn, fault }: Service, day: Day) => ({
    kind: random.chance(0.58) ? 'exchange' : 'return',
    customerName: customer.name,
    product: product.name,
    boughtOn: boughtOn.text,
    model,
    colour: random.pick(product.colours),
    quantity: 1,
    amount: money(product.price * random.between(0.92, 1)),
    returnedOn: day.text,
    reason: fault.complaint,
  })
  return {
    perYear: SERVICES * 1.68,
    tell(day, tell) {
      for (let left = coming.take(SERVICES * load * pace.service(day)); left > 0; left--) {
        const one = newService(day)
        const { customer, product, fault } = one
        const servedOn = daysLater(day, random.skewed(1.6, 0.6))
        const isContent = random.chance(0.86)
        tell({
          form: 'service-register',
          day,
          by: random.pick(team.afterSales),
          record: {
            customerName: customer.name,
            contact: customer.phone,
            filledOn: day.text,
            problem: `${product.name}（${one.model}）${fault.complaint}。`,
            service: `${servedOn.text}上门。${fault.repair}。`,
            result: isContent ? '故障消除，保修期内未收费。' : '已更换配件，需继续观察。',
            satisfaction: isContent
              ? random.pick(['客户满意，认为上门及时。', '满意。', '客户对维修人员的讲解表示认可。'])
              : random.pick(['客户认为等待时间较长。', '一般，希望尽快彻底解决。']),
          },
        })
        onServed(customer, product, servedOn)
        if (!turns.repair.isDue(0.68)) continue
        repairs.push(one)
        worked.push(one)
        if (turns.return.isDue(0.16)) returns.push(one)
        tell({
          form: 'repair-report',
          day: servedOn,
          by: one.technician,
          record: {
            customerName: customer.name,
            product: product.name,
            model: one.model,
            boughtOn: one.boughtOn.text,
            warranty: product.warranty,
            filledOn: servedOn.text,
            fault: `${fault.complaint}。`,
            cause: `${fault.cause}。`,
            repair: `${fault.repair}。用时${random.whole(4, 26) * 5}分钟。`,
          },
        })
      }
      if (day.weekday === 5) drawWeek(officeDay(day), tell)
      if (!day.isMonthEnd) return
      tell({
        form: 'technician-monthly-report',
        day,
        by: team.afterSales[0]!,
        record: { technicians: technicianRows(worked, team.technician, random) },
      })
      worked = []
    },
  }
}

function technicianRows(
  worked: readonly Service[],
  technicians: readonly Staff[],
  random: House['world']['random'],
) {
  return technicians.map((technician) => {
    const own = worked.filter((one) => one.technician === technician)
    const hours = Math.round(own.length * random.between(2.1, 2.7) * 2) / 2
    const days = Math.min(24, 19 + Math.round(own.length / 12) + random.whole(-1, 2))
    return {
      name: technician.name,
      product: [...new Set(own.map(({ product }) => product.short))].slice(0, 4).join('、') || '备件库值班',
      quantity: own.length,
      hours,
      totalHours: Math.max(hours, days * 5.5) + random.whole(0, 8),
      daysPresent: days,
      ...(random.chance(0.3) && {
        otherWork: random.pick(['服务热线值班四天', '带教新员工一名', '社区便民服务一次', '盘点备件库一次']),
      }),
    }
  })
}
