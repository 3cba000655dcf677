import { dayOf } from '../calendar.ts'
import type { House } from '../house.ts'
import { pickCompany } from '../look-up.ts'
import { namedStaff } from '../staff.ts'
import { Tally, type Story } from '../story.ts'
import { money } from '../trade.ts'
import type { Company, Course } from '../world.ts'

const SURVEYS = 110
const CHANGES = 60
const NEWCOMERS = 60

/** What is thought of a company by how its business goes. */
const STANDING = {
  rising: { grade: 'A', payment: 'prompt', peers: 'veryGood', outlook: 'A' },
  steady: { grade: 'B', payment: 'average', peers: 'good', outlook: 'B' },
  falling: { grade: 'C', payment: 'late', peers: 'average', outlook: 'C' },
  failing: { grade: 'D', payment: 'leavesRest', peers: 'poor', outlook: 'D' },
} as const satisfies Record<Course, object>

const CHANGE_WORDS: Record<Course, { reason: string; change: (limit: number) => string; measures: string }> =
  {
    rising: {
      reason: '近四个季度回款均在约定账期内，交易额增长，银行授信已提高。',
      change: (limit) =>
        `信用等级由 B 级调整为 A 级；赊销额度提高到 ${limit} 万元，账期由 30 天延长为 45 天。`,
      measures: '签订年度供货协议，每季度走访一次，核对往来账目。',
    },
    steady: {
      reason: '年度复评，经营平稳，无逾期。',
      change: (limit) => `信用等级维持 B 级；赊销额度定为 ${limit} 万元，账期 30 天。`,
      measures: '维持现有政策，半年后复评。',
    },
    falling: {
      reason: '连续两次逾期十五天以上，进货额下降。',
      change: (limit) => `信用等级由 B 级下调为 C 级；赊销额度降为 ${limit} 万元，账期缩短为 15 天。`,
      measures: '每月对账，逾期即停止发货。',
    },
    failing: {
      reason: '货款长期拖欠，多家供应商起诉，经营难以为继。',
      change: () => '信用等级下调为 D 级；取消赊销额度，改为款到发货。',
      measures: '签订分期还款协议，由主管每月上门催收。',
    },
  }

/** Whom the house may give credit to: surveys of companies, new ones among them, and what changes in their standing. */
export function credit({ world, pace, load, vary }: House): Story {
  const random = world.random.of('credit')
  const { team } = world
  const tallies = { surveys: new Tally(), changes: new Tally(), newcomers: new Tally() }
  let reported = 0
  const limitOf = ({ volume }: Company) => Math.max(1, Math.round(volume / 12 / 10_000))
  return {
    perYear: SURVEYS + CHANGES + NEWCOMERS,
    tell(day, tell) {
      const due = (tally: Tally, rate: number) => tally.take(rate * load * pace.office(day))
      for (let left = due(tallies.surveys, SURVEYS); left > 0; left--) {
        const by = random.pick(team.survey)
        const company = random.pick(world.companies)
        const { grade, payment, peers } = STANDING[company.course]
        const goods = [...company.mix].slice(0, 4).map(([product, part]) => {
          const yearlyAmount = Math.round(
            (company.volume * part) / [...company.mix.values()].reduce((sum, one) => sum + one, 0),
          )
          const yearly = Math.max(1, Math.round(yearlyAmount / product.price))
          return {
            kind: product.short,
            brand: product.name,
            monthly: Math.round(yearly / 12),
            monthlyAmount: Math.round(yearlyAmount / 12),
            yearly,
            yearlyAmount,
          }
        })
        const varied = vary('credit-survey', { day, by })
        tell({
          form: 'credit-survey',
          day,
          by,
          record: {
            ...varied,
            no: company.no,
            address: company.address,
            phone: company.phone,
            head: company.head,
            home: `${company.city.name}市${random.pick(company.city.districts)}`,
            foundedOn: dayOf(company.since.index - random.whole(200, 4000)).text,
            tradingSince: company.since.text,
            lines: company.industry,
            region: `${company.city.name}市区及周边`,
            finance: {
              bankCredit: peers,
              peers,
              payment,
              capital: money(company.volume / 5),
              bank: `${company.city.name}城市银行`,
            },
            goods,
            ratings: [
              {
                grade,
                score: Math.round(random.normal({ A: 91, B: 79, C: 66, D: 42 }[grade], 4)),
                payment: grade === 'D' ? '款到发货' : '月结三十天',
                limit: grade === 'D' ? 0 : limitOf(company) * 10_000,
                secured: random.chance(0.3),
              },
            ],
          },
        })
      }
      for (let left = due(tallies.changes, CHANGES); left > 0; left--) {
        const company = pickCompany(world.companies, random)
        const words = CHANGE_WORDS[company.course]
        tell({
          form: 'credit-change',
          day,
          by: team.finance[0]!,
          record: {
            customerName: company.name,
            representative: company.head,
            address: company.address,
            contact: company.phone,
            annualTrade: money(company.volume * random.between(0.9, 1.1)),
            reason: words.reason,
            change: words.change(limitOf(company)),
            measures: words.measures,
          },
        })
      }
      for (let left = due(tallies.newcomers, NEWCOMERS); left > 0; left--) {
        const company = world.newcomers[reported++ % world.newcomers.length]!
        const by = random.pick(team.development)
        const [product] = [...company.mix.keys()]
        const pieces = random.whole(6, 40)
        tell({
          form: 'new-customer-report',
          day,
          by,
          record: {
            specialist: namedStaff(by),
            date: day.text,
            customerName: company.name,
            phone: company.phone,
            companyAddress: company.address,
            companyPhone: company.phone,
            contact: `${company.contact}（${company.contactTitle}）`,
            products: [...company.mix.keys()]
              .slice(0, 3)
              .map(({ name }) => name)
              .join('、'),
            firstDeal: `${(pieces * product!.price).toLocaleString('en')}元 ${product!.name}${pieces}台`,
            course: `${dayOf(day.index - random.whole(30, 60)).text}首次拜访；${dayOf(day.index - random.whole(10, 25)).text}陪同参观维修站和备件库；${day.text}签订试销协议，货款30%预付。`,
            remarks: '试销满两个月后商谈年度框架协议。',
          },
        })
      }
      if (!day.isMonthEnd) return
      tell({
        form: 'credit-survey-summary',
        day,
        by: random.pick(team.survey),
        record: {
          date: day.text,
          customers: random.some(world.companies, 12).map((company) => {
            const { grade, outlook } = STANDING[company.course]
            const totalAssets = Math.round(random.skewed(company.volume / 4000, 0.3) * 10) / 10
            return {
              name: company.name,
              totalAssets,
              netAssets: Math.round(totalAssets * random.between(0.3, 0.6) * 10) / 10,
              creditGrade: grade,
              assessedGrade: random.chance(0.8) ? grade : 'B',
              outlook,
            }
          }),
        },
      })
    },
  }
}
