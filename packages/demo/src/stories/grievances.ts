import { dayOf } from '../calendar.ts'
import { daysLater, type House } from '../house.ts'
import { pickCompany } from '../look-up.ts'
import { namedStaff } from '../staff.ts'
import { Tally, type Story } from '../story.ts'

const GRIEVANCES = 260
const FIRM_GRIEVANCES = 130

const SUMMARIES: readonly (readonly [string, string, string])[] = [
  [
    '到店取预订的商品，被告知未到货，第二次去仍未到，店员未致歉。',
    '致电道歉，说明到货延误的原因，当日送货上门。',
    '到货延误时主动通知预订客户。',
  ],
  ['热线等候十分钟未接通，挂断后也无人回拨。', '当日回电致歉并登记问题。', '午间增加一名值班专员。'],
  ['送货人员态度生硬，拒绝搬到楼上。', '与承运单位核实，向客户致歉。', '送货标准写入承运合同。'],
  ['说明书字太小，老人看不清。', '邮寄大字版说明。', '改版时加大字号并附图。'],
  ['促销短信过多，要求不再发送。', '当日从发送名单中删除。', '短信每月不超过两条。'],
  ['发票抬头开错，跑了两趟才换好。', '重新开具并快递到家。', '开票前与客户核对抬头。'],
]

/** What customers grumble about without complaining. */
export function grievances({ world, pace, load }: House): Story {
  const random = world.random.of('grievances')
  const { team } = world
  const [coming, fromFirms] = [new Tally(), new Tally()]
  let count = 0
  return {
    perYear: GRIEVANCES + FIRM_GRIEVANCES,
    tell(day, tell) {
      for (let left = coming.take(GRIEVANCES * load * pace.service(day)); left > 0; left--) {
        const by = random.pick(team.complaints)
        const [summary, taken, needed] = random.pick(SUMMARIES)
        count++
        tell({
          form: 'grievance',
          day,
          by,
          record: {
            customerName: random.pick(world.people).name,
            no: `BY-${day.year}-${String(count).padStart(3, '0')}`,
            filledBy: namedStaff(by),
            filledOn: day.text,
            summary,
            taken,
            needed,
            ...(random.chance(0.6) && {
              followUp: `${daysLater(day, 3).text}回访，${random.pick(['客户表示满意。', '客户表示理解。', '客户仍有顾虑，继续跟进。'])}`,
            }),
          },
        })
      }
      for (let left = fromFirms.take(FIRM_GRIEVANCES * load * pace.office(day)); left > 0; left--) {
        const by = random.pick(team.complaints)
        const company = pickCompany(world.companies, random)
        const product = random.weighted(world.products, ({ trouble }) => trouble)
        const fault = random.pick(product.faults)
        const part = (content: string, responsible: string) => ({ content, responsible })
        tell({
          form: 'grievance-handling',
          day,
          by,
          record: {
            urgency: random.chance(0.25) ? 'urgent' : 'normal',
            date: day.text,
            customerName: company.name,
            kind: random.chance(0.35) ? 'return' : 'grievance',
            product: product.name,
            model: random.pick(product.models),
            quantity: Math.max(1, Math.round(random.skewed(9, 0.8))),
            batchNo: `${String(day.year).slice(2)}-${String(random.whole(1, 365)).padStart(4, '0')}`,
            shippedOn: dayOf(day.index - random.whole(5, 60)).text,
            handling: {
              complaint: part(`${fault.complaint}。`, by.name),
              emergency: part(
                random.pick(['当日补发备件到店。', '次日派技术人员到店检修。', '先行更换，旧机收回检测。']),
                by.name,
              ),
              causes: part(`${fault.cause}。`, team.quality[0]!.name),
              prevention: part('来料检验增加一项，执行一个月后评估。', team.production[0]!.name),
            },
          },
        })
      }
    },
  }
}
