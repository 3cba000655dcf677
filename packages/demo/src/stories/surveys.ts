import type { Day } from '../calendar.ts'
import { daysLater, progressOf, type House } from '../house.ts'
import { answer, mood } from '../satisfaction.ts'
import { Tally, type Story, type Tell } from '../story.ts'
import type { Product } from '../words/products.ts'
import type { Company, PrivateCustomer } from '../world.ts'

const OF_SERVICE = ['satisfied', 'fairlySatisfied', 'neutral', 'dissatisfied', 'veryDissatisfied'] as const
const OF_KEY_ACCOUNTS = ['verySatisfied', 'satisfied', 'fair', 'dissatisfied', 'veryDissatisfied'] as const
const NEEDS = ['fully', 'basically', 'hardly', 'notAtAll'] as const

const OPINIONS = 240
const SCORES = 170

const SUGGESTIONS = [
  '希望预约上门时能给出两小时以内的时间段。',
  '保修卡最好改成电子的，免得找不到。',
  '维修人员态度很好，工作完了还把地面擦干净。',
  '热线要等很久，建议增加线路。',
  '洗衣机脱水时噪声偏大，晚上使用影响休息。',
  '面板文字再大一些，老人能看清。',
  '希望有以旧换新的活动。',
]

/** What customers answer when they are asked. */
export function surveys(
  house: House,
): Story & { served(customer: PrivateCustomer, product: Product, day: Day): void } {
  const { world, pace, load } = house
  const random = world.random.of('surveys')
  const { team } = world
  const turns = { evaluation: new Tally(), questionnaire: new Tally() }
  const [opinions, scores] = [new Tally(), new Tally()]
  const scoreOf = new Map<Company, number>()
  let waiting: { customer: PrivateCustomer; product: Product; day: Day }[] = []

  const evaluate = (customer: PrivateCustomer, product: Product, day: Day, tell: Tell) => {
    const leaning = random.normal(0, 0.5)
    const of = (shift: number) => answer(OF_SERVICE, { random, leaning, mean: mood(world, day) + shift })
    if (turns.evaluation.isDue(0.42))
      tell({
        form: 'service-evaluation',
        day,
        by: random.pick(team.afterSales),
        record: {
          customerName: customer.name,
          contact: customer.phone,
          address: customer.address,
          products: product.name,
          productSatisfaction: { quality: of(0.2), price: of(-0.1), packaging: of(0.1) },
          service: {
            attitude: of(0.6),
            manner: of(0.3),
            process: of(0),
            efficiency: of(-0.4),
            skill: of(0.4),
            quality: of(0.3),
            afterFault: of(-0.1),
          },
          ...(random.chance(0.3) && { suggestions: random.pick(SUGGESTIONS) }),
        },
      })
    if (turns.questionnaire.isDue(0.36))
      tell({
        form: 'service-questionnaire',
        day,
        by: random.pick(team.survey),
        record: {
          productQuality: of(0.2),
          productPrice: of(-0.1),
          productUse: of(0.25),
          meetsNeeds: answer(NEEDS, { random, leaning, mean: mood(world, day) + 0.4 }),
          staffAttitude: of(0.5),
          technicalSkill: of(0.3),
          complaintHandling: of(-0.5),
          faultResolution: of(-0.2),
          ...(random.chance(0.35) && { workImprovements: random.pick(SUGGESTIONS) }),
        },
      })
  }

  const askKeyAccount = (day: Day, tell: Tell) => {
    const company = random.pick(world.keyAccounts)
    const leaning =
      company.course === 'falling' || company.course === 'failing' ? -0.6 : random.normal(0.1, 0.4)
    const of = (shift: number) => answer(OF_KEY_ACCOUNTS, { random, leaning, mean: mood(world, day) + shift })
    tell({
      form: 'key-account-opinion-survey',
      day,
      by: random.pick(team.keyAccounts),
      record: {
        customerName: company.name,
        address: company.address,
        filledBy: company.contact,
        phone: company.phone,
        service: {
          telephone: of(0.2),
          onSite: of(0.5),
          promptness: of(-0.3),
          accuracy: of(0.1),
          skill: of(0.4),
        },
        others: { training: of(-0.1), website: of(-0.3), visits: of(-0.8) },
      },
    })
  }

  const scoreKeyAccount = (day: Day, tell: Tell) => {
    const company = random.pick(world.keyAccounts)
    const last = scoreOf.get(company) ?? random.normal(78, 4)
    const now = Math.min(
      97,
      last + random.normal(company.course === 'failing' ? -4 : 1.6 - progressOf(world, day), 2.2),
    )
    scoreOf.set(company, now)
    const score = (shift: number) => {
      const of = (base: number) => Math.round(Math.min(100, Math.max(20, base + shift + random.normal(0, 3))))
      const [before, after] = [of(last), of(now)]
      const analysis =
        after - before > 4
          ? random.pick(['增设夜间值班', '备件前置见效', '已提出节能改造建议'])
          : after - before < -4
            ? random.pick(['节后排队较久', '新专员业务不熟', '旺季补货慢'])
            : undefined
      return { last: before, now: after, ...(analysis !== undefined && { analysis }) }
    }
    tell({
      form: 'key-account-questionnaire',
      day,
      by: random.pick(team.keyAccounts),
      record: {
        company: { impression: score(3), business: score(-2), service: score(0) },
        products: {
          stability: score(2),
          response: score(-4),
          solution: score(0),
          needs: score(2),
          expectations: score(0),
        },
        people: { knowledge: score(4), conversation: score(7), answers: score(2), advice: score(0) },
        feedback: `${company.name}：${random.pick(['希望客户经理每季度上门一次。', '对夜间值班十分认可。', '建议把值班电话印在设备铭牌上。', '希望提前说明价格调整。'])}`,
      },
    })
  }

  return {
    perYear: 1900 * 0.78 + OPINIONS + SCORES,
    served: (customer, product, day) =>
      waiting.push({ customer, product, day: daysLater(day, random.skewed(4, 0.5)) }),
    tell(day, tell) {
      for (const { customer, product, day: on } of waiting) evaluate(customer, product, on, tell)
      waiting = []
      for (let left = opinions.take(OPINIONS * load * pace.office(day)); left > 0; left--)
        askKeyAccount(day, tell)
      for (let left = scores.take(SCORES * load * pace.office(day)); left > 0; left--)
        scoreKeyAccount(day, tell)
    },
  }
}
