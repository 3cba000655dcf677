import { dayOf, type Day } from '../calendar.ts'
import type { House } from '../house.ts'
import { pickCompany } from '../look-up.ts'
import type { Random } from '../random.ts'
import { newPersonName } from '../staff.ts'
import { Tally, type Story } from '../story.ts'

const INBOUND = 2700
const OUTBOUND = 2100
const LOGS = 900
const INTERVIEWS = 320

/** Why people call, with how often. */
const INBOUND_WORDS: readonly (readonly [string, number])[] = [
  ['咨询{product}的价格和促销活动，已作说明并寄送资料。', 22],
  ['报修{product}：{fault}。已登记并转售后服务主管。', 24],
  ['催问订单发货时间，已查明物流并答复。', 18],
  ['反映到货包装破损，已登记照片并转投诉专员。', 7],
  ['核对上月对账单，差异已转财务部。', 11],
  ['询问{product}的安装收费标准，已按标准答复。', 10],
  ['申请开具增值税发票，已登记抬头。', 8],
]
const OUTBOUND_WORDS: readonly (readonly [string, number])[] = [
  ['回访{product}维修情况，客户确认故障消除。', 30],
  ['通知促销活动并确认备货数量。', 22],
  ['确认送货时间和收货人。', 20],
  ['提醒货款到期，客户答应三日内付款。', 12],
  ['回访投诉处理结果，客户表示接受。', 16],
]
const POSITIONS = ['采购主管', '店长', '仓储主管', '财务', '经理', '前台']

/** The call centre: who called, whom it called. */
export function calls({ world, pace, load }: House): Story {
  const random = world.random.of('calls')
  const { team } = world
  const [inbound, outbound, logs, interviews] = [new Tally(), new Tally(), new Tally(), new Tally()]
  const words = (texts: typeof INBOUND_WORDS, day: Day) => {
    const product = random.weighted(
      world.products,
      ({ trouble, seasons }) => trouble * (seasons[day.month - 1] ?? 1),
    )
    return random
      .weighted(texts, ([, weight]) => weight)[0]
      .replace('{product}', product.name)
      .replace('{fault}', random.pick(product.faults).complaint)
  }
  const agent = () => random.weighted(team.calls, (one) => 1 / (1 + 0.2 * team.calls.indexOf(one)))
  return {
    perYear: INBOUND + OUTBOUND + LOGS + INTERVIEWS,
    tell(day, tell) {
      for (let left = inbound.take(INBOUND * load * pace.service(day)); left > 0; left--) {
        const company = pickCompany(world.companies, random)
        const by = agent()
        const talk = newTalk(random, day)
        tell({
          form: 'inbound-call-record',
          day,
          by,
          minutes: talk.end + 1,
          record: {
            ...(random.chance(0.78) && { company: company.name }),
            startedAt: talk.startedAt,
            endedAt: talk.endedAt,
            caller: {
              name: random.chance(0.5) ? company.contact : newPersonName(random),
              position: random.pick(POSITIONS),
            },
            agent: { name: by.name, number: `KF-${by.no}` },
            content: words(INBOUND_WORDS, day),
            ...(random.chance(0.2) && {
              remarks: `工单号 SH-${day.text.slice(2, 7).replace('-', '')}-${random.whole(1, 9999)}`,
            }),
          },
        })
      }
      for (let left = outbound.take(OUTBOUND * load * pace.office(day)); left > 0; left--) {
        const company = pickCompany(world.companies, random)
        const by = agent()
        const talk = newTalk(random, day)
        tell({
          form: 'outbound-call-record',
          day,
          by,
          minutes: talk.end + 1,
          record: {
            company: company.name,
            startedAt: talk.startedAt,
            endedAt: talk.endedAt,
            agent: { name: by.name, number: `KF-${by.no}` },
            customer: { name: company.contact, position: company.contactTitle },
            content: words(OUTBOUND_WORDS, day),
            ...(random.chance(0.4) && {
              advice: random.pick([
                '一周后再次回访。',
                '转售后服务主管安排上门。',
                '无需跟进。',
                '转财务部核对。',
              ]),
            }),
          },
        })
      }
      for (let left = logs.take(LOGS * load * pace.office(day)); left > 0; left--) {
        const by = agent()
        const count = Math.max(2, Math.round(random.skewed(6, 0.4)))
        const times = Array.from({ length: count }, () => random.whole(510, 1060)).sort((a, b) => a - b)
        tell({
          form: 'telephone-log',
          day,
          by,
          record: {
            name: by.name,
            filledOn: day.text,
            calls: times.map((minutes) => {
              const company = random.chance(0.6)
                ? pickCompany(world.companies, random)
                : random.pick(world.people)
              return {
                party: company.name,
                phone: company.phone,
                date: day.text,
                time: clock(minutes),
                duration: Math.max(1, Math.round(random.skewed(5, 0.6))),
                purpose: random.pick([
                  '确认补货数量',
                  '回访维修情况',
                  '说明退货流程',
                  '预约上门时间',
                  '催收货款',
                  '通知活动',
                ]),
                again: random.chance(0.22),
              }
            }),
          },
        })
      }
      for (let left = interviews.take(INTERVIEWS * load * pace.office(day)); left > 0; left--) {
        const person = random.pick(world.people)
        const by = random.pick(team.survey)
        tell({
          form: 'telephone-interview-plan',
          day,
          by,
          record: {
            customerName: person.name,
            address: person.address,
            phone: person.phone,
            birthday: person.birthday,
            company: random.some(
              ['background', 'activities', 'products', 'customers', 'prospects'],
              random.whole(2, 4),
            ),
            work: random.some(
              ['place', 'environment', 'plans', 'position', 'market', 'competitors'],
              random.whole(2, 4),
            ),
            hobbies: random.pick(['羽毛球、书法', '钓鱼、象棋', '摄影、徒步', '烹饪、园艺', '阅读、跑步']),
            notes: `首次访谈控制在二十分钟以内，约在${dayOf(day.index + random.whole(2, 9)).text}。`,
          },
        })
      }
    },
  }
}

function newTalk(random: Random, { text }: Day) {
  // Two humps: late in the morning, in the middle of the afternoon.
  const start = Math.round(Math.min(1060, Math.max(500, random.normal(random.chance(0.55) ? 620 : 910, 60))))
  const end = start + Math.max(1, Math.round(random.skewed(6, 0.6)))
  return { end, startedAt: `${text}T${clock(start)}`, endedAt: `${text}T${clock(end)}` }
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
