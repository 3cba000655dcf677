import { daysLater, type House } from '../house.ts'
import { pickCompany } from '../look-up.ts'
import { namedStaff, OWN_DEPARTMENT } from '../staff.ts'
import { Tally, type Story } from '../story.ts'
import { money } from '../trade.ts'
import type { Company } from '../world.ts'

const REPORTS = 1350
const RECORDS = 1050
const HOSPITALITY = 170
const GIFTS = 150
const ASSESSMENTS = 190

const RESULTS = {
  rising: { success: 38, hopeful: 36, visitAgain: 16, watch: 8, hopeless: 2 },
  steady: { success: 26, hopeful: 32, visitAgain: 26, watch: 12, hopeless: 4 },
  falling: { success: 10, hopeful: 20, visitAgain: 34, watch: 26, hopeless: 10 },
  failing: { success: 3, hopeful: 8, visitAgain: 24, watch: 40, hopeless: 25 },
} as const
const SUMMARIES = [
  '确认下月进货数量和到货时间',
  '介绍新品并约定陈列位置',
  '核对返利和对账单',
  '处理上次反映的问题，客户认可',
  '了解竞争品牌的价格和返利',
  '洽谈年度框架协议',
  '检查样机和价签',
]

/** Calls on customers, and what goes with them: meals, gifts, what one thinks of the relation. */
export function visits({ world, pace, load, vary }: House): Story {
  const random = world.random.of('visits')
  const { team, companies } = world
  const tallies = {
    reports: new Tally(),
    records: new Tally(),
    meals: new Tally(),
    gifts: new Tally(),
    assessments: new Tally(),
  }
  const rep = () => random.pick([...team.relations, ...team.sales])
  const growthOf = ({ growth }: Company) => Math.round((growth * 100 + random.normal(0, 3)) * 10) / 10
  return {
    perYear: REPORTS + RECORDS + HOSPITALITY * 1.9 + GIFTS + ASSESSMENTS,
    tell(day, tell) {
      for (let left = tallies.reports.take(REPORTS * load * pace.office(day)); left > 0; left--) {
        const by = rep()
        const visited = new Set(
          Array.from({ length: random.whole(1, 5) }, () => pickCompany(companies, random)),
        )
        tell({
          form: 'daily-visit-report',
          day,
          by,
          record: {
            reportedOn: day.text,
            filledInBy: namedStaff(by),
            costs: [
              { item: '市内交通费', amount: money(random.skewed(24, 0.4) * visited.size) },
              ...(random.chance(0.4) ? [{ item: '停车费', amount: random.whole(1, 9) * 5 }] : []),
              ...(random.chance(0.3) ? [{ item: '误餐费', amount: random.whole(3, 9) * 10 }] : []),
              ...(random.chance(0.08) ? [{ item: '住宿费', amount: random.whole(24, 48) * 10 }] : []),
            ],
            visits: [...visited].map((company) => ({
              customer: company.name,
              met: company.contact,
              plan: random.oneOf({ buildRelationship: 55, solveProblem: 32, firstVisit: 13 }),
              summary: random.pick(SUMMARIES),
              result: random.oneOf(RESULTS[company.course]),
            })),
            ...(random.chance(0.5) && { handled: `${random.pick(SUMMARIES)}。` }),
            ...(random.chance(0.25) && {
              unhandled: random.pick([
                '客户要求放宽账期，待财务部答复。',
                '客户要求夜间送货，待仓储部答复。',
                '样机故障待检修。',
              ]),
            }),
          },
        })
      }
      for (let left = tallies.records.take(RECORDS * load * pace.office(day)); left > 0; left--) {
        const by = rep()
        const company = pickCompany(companies, random)
        const { course } = company
        tell({
          form: 'visit-record',
          day,
          by,
          record: {
            preparedBy: by.name,
            filledOn: day.text,
            customerName: company.name,
            address: company.address,
            visited: `${company.contactTitle} ${company.contact}`,
            notes: {
              growth: growthOf(company),
              credit: {
                rising: 'A 级，近一年无逾期',
                steady: 'B 级，偶有延迟一周内',
                falling: 'C 级，逾期两次',
                failing: 'D 级，长期拖欠',
              }[course],
              margin: Math.round(random.normal(20, 3) * 10) / 10,
              overall: {
                rising: '经营稳健，进货增长，属于重点维护客户。',
                steady: '经营平稳，合作正常。',
                falling: '进货下降，须了解原因。',
                failing: '经营困难，应控制风险。',
              }[course],
            },
            solved: `${random.pick(SUMMARIES)}。`,
            later: random.pick([
              '下月初再访。',
              '送货须避开早市高峰。',
              '关注竞品返利变化。',
              '月底前回收到期货款。',
            ]),
          },
        })
      }
      for (let left = tallies.meals.take(HOSPITALITY * load * pace.office(day)); left > 0; left--) {
        const by = random.pick(team.relations)
        const company = pickCompany(world.keyAccounts, random)
        const heldOn = daysLater(day, random.between(3, 6))
        const meals = Math.round(random.skewed(1600, 0.5))
        const budget = { meals, transport: random.whole(10, 50) * 10, gifts: random.whole(0, 8) * 100 }
        const venue = `${company.city.name}${random.pick(['荷风厅', '湖畔酒店', '云水间', '福临门餐厅', '国际会展酒店'])}`
        const purpose = random.pick([
          '答谢年度合作，商谈下半年铺货。',
          '新品推介。',
          '年度框架协议签约。',
          '处理投诉后的沟通。',
        ])
        const names = {
          customerGuests: `${company.head}、${company.contact}`,
          companyGuests: `${by.name}、${team.manager[0]!.name}`,
        }
        tell({
          form: 'hospitality-request',
          day,
          by,
          record: {
            applicant: namedStaff(by),
            department: OWN_DEPARTMENT,
            appliedOn: day.text,
            customerName: company.name,
            venue,
            banquetOn: heldOn.text,
            ...names,
            arrangedBy: by.name,
            costs: { budget },
            purpose,
          },
        })
        const spent = random.between(0.82, 1.08)
        tell({
          form: 'hospitality-report',
          day: daysLater(heldOn, 2),
          by,
          record: {
            customerName: company.name,
            receivedOn: heldOn.text,
            reportedBy: namedStaff(by),
            purpose,
            place: venue,
            reportedOn: daysLater(heldOn, 2).text,
            ...names,
            expenses: {
              meals: { amount: Math.round(meals * spent) },
              transport: { amount: budget.transport },
              ...(budget.gifts > 0 && { gifts: { amount: budget.gifts } }),
            },
            effect: random.pick(['双方确认下半年铺货计划。', '客户表示满意。', '约定下月签约。']),
          },
        })
      }
      for (let left = tallies.gifts.take(GIFTS * load * pace.office(day)); left > 0; left--) {
        const by = random.pick(team.relations)
        tell({
          form: 'gift-request',
          day,
          by,
          record: {
            department: OWN_DEPARTMENT,
            keeper: '行政办公室',
            gifts: Array.from({ length: random.whole(1, 3) }, () => {
              const company = pickCompany(companies, random)
              const [gift, price] = random.pick([
                ['定制茶具', 500],
                ['保温壶', 198],
                ['店庆花篮', 180],
                ['中秋月饼', 168],
                ['台历', 38],
              ] as const)
              const quantity = random.whole(1, 5)
              return {
                givenOn: daysLater(day, random.between(1, 12)).text,
                customer: company.name,
                recipient: company.contact,
                gift,
                quantity,
                value: quantity * price,
              }
            }),
          },
        })
      }
      for (let left = tallies.assessments.take(ASSESSMENTS * load * pace.office(day)); left > 0; left--) {
        const by = random.pick(team.relations)
        const company = pickCompany(companies, random)
        const base = { rising: 88, steady: 80, falling: 66, failing: 48 }[company.course]
        const indicators = [
          ['交易金额与增长', 50],
          ['货款回收与信用', 30],
          ['配合程度', 20],
        ] as const
        const scored = indicators.map(([indicator, weight]) => ({
          indicator,
          weight,
          score: Math.round(Math.min(100, random.normal(base, 5))),
        }))
        const total = scored.reduce((sum, { weight, score }) => sum + (weight * score) / 100, 0)
        tell({
          form: 'relationship-assessment',
          day,
          by,
          record: {
            ...vary('relationship-assessment', { day, by }),
            customerName: company.name,
            number: `KHGX-${company.no.slice(2)}`,
            indicators: scored.map((one) => ({
              ...one,
              grade: one.score >= 90 ? 'A' : one.score >= 75 ? 'B' : one.score >= 60 ? 'C' : 'D',
            })),
            totals: { remarks: '90 分以上为 A 级' },
            result: total >= 78 ? 'develop' : total >= 58 ? 'maintain' : 'end',
          },
        })
      }
    },
  }
}
