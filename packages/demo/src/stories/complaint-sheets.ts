import type { Day } from '../calendar.ts'
import type { House } from '../house.ts'
import { inParts } from '../parts.ts'
import { isCompany } from '../look-up.ts'
import type { Story, Tell } from '../story.ts'
import { COMPLAINT_KINDS, HANDLING_WORDS } from '../words/complaint-words.ts'
import type { ComplaintCase } from './complaint-case.ts'

/** Rows of a sheet that are still read. */
const ROWS = 40

/** What is drawn up of the complaints each week and month: investigations, statistics, tracking, the summary. */
export function complaintSheets({ world }: House): Story & { add(one: ComplaintCase): void } {
  const { random, team } = world
  const specialist = team.complaints[0]!
  const supervisor = team.complaintSupervisor[0]!
  let cases: ComplaintCase[] = []

  const investigate = (day: Day, tell: Tell) => {
    for (const kind of COMPLAINT_KINDS) {
      const recent = cases.filter((one) => one.kind === kind && one.acceptedOn.index > day.index - 15)
      for (const part of inParts(recent.slice(0, 2 * ROWS), 12))
        tell({
          form: 'complaint-investigation',
          day,
          by: specialist,
          record: {
            kind: kind.name,
            filledOn: day.text,
            cases: part.map((one) => ({
              caseNo: one.no,
              summary: one.cause,
              cause: one.finding,
              course: `${one.handledBy.name}联系客户，${HANDLING_WORDS[one.handling]}处理`,
              measure: `由${one.department}核实并承担损失`,
              improvement: kind.improvement,
            })),
          },
        })
    }
  }

  const drawStatistics = (day: Day, tell: Tell) => {
    for (const kind of COMPLAINT_KINDS)
      for (const part of inParts(
        cases.filter((one) => one.kind === kind),
        ROWS,
      ))
        tell({
          form: 'complaint-statistics',
          day,
          by: supervisor,
          record: {
            kind: kind.name,
            complaints: part.map((one) => ({
              date: one.acceptedOn.text,
              no: one.no,
              customerName: one.customer.name,
              productName: one.product.name,
              boughtOn: one.boughtOn.text,
              content: one.cause,
              department: one.department,
              handling: [one.handling],
              loss: one.loss,
            })),
          },
        })
  }

  const track = (day: Day, tell: Tell) => {
    for (const part of inParts(
      cases.filter(({ customer }) => isCompany(customer)),
      ROWS,
    ))
      tell({
        form: 'complaint-case-tracking',
        day,
        by: supervisor,
        record: { filledOn: day.text, cases: part.map((one) => tracked(one, day)) },
      })
  }

  const tracked = (one: ComplaintCase, day: Day) => {
    const own = random.of('tracked', one.no)
    const isClosed = one.closedOn.index <= day.index
    return {
      acceptedOn: one.acceptedOn.text,
      referenceNo: `客诉字${one.no.slice(-4)}`,
      customer: one.customer.name,
      deliveryNoteNo: `JH${String(one.boughtOn.year).slice(2)}-${one.no.slice(-4)}`,
      productSpec: `${one.product.name} ${one.model}`,
      shippedOn: one.boughtOn.text,
      quantity: one.pieces * own.whole(4, 20),
      amount: one.amount,
      defectiveQuantity: one.pieces,
      complaint: one.cause.slice(0, 120),
      manufacturer: one.product.workshop,
      handling: isClosed ? HANDLING_WORDS[one.handling] : '处理中',
      ...(isClosed && { loss: one.loss, closingNo: `JA-${one.no.slice(3)}` }),
      liableDepartment: one.department,
      liableShare: own.pick([50, 70, 80, 100, 100, 100]),
      receiptDays: own.pick([0, 1, 1, 1]),
      qualityDays: own.whole(1, 4),
      countersignDays: own.whole(1, 2),
      marketingDays: own.pick([0, 1, 1, 2]),
      ...(isClosed && { closingDays: own.whole(0, 2) }),
    }
  }

  const summarise = (day: Day, tell: Tell) => {
    const solved = cases.filter(({ closedOn }) => closedOn.index <= day.index).length
    const of = (name: string) => cases.filter(({ kind }) => kind.name === name)
    const worst = world.products
      .map((product) => ({ product, count: of('产品质量').filter((one) => one.product === product).length }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count)
    tell({
      form: 'complaint-summary',
      day,
      by: supervisor,
      record: {
        total: cases.length,
        perDay: Math.round((cases.length / day.date) * 10) / 10,
        solved,
        quality: of('产品质量').length,
        mainProblems:
          worst.length === 0
            ? '无集中问题。'
            : `${worst
                .slice(0, 4)
                .map(({ product, count }) => `${product.short}${count}次`)
                .join('，')}。`,
        measures: '关键件进厂全检；出厂前增加通电试验。',
        transport: `到货破损${of('包装与运输').length}次，与承运单位核对破损率。`,
        processing: '换班交接增加首件检查。',
        management: `服务类投诉${of('售后服务').length + of('安装调试').length}次，已约谈责任人。`,
        remarks: `统计期间为${day.year}年${day.month}月。`,
      },
    })
  }

  return {
    perYear: 0,
    add: (one) => cases.push(one),
    tell(day, tell) {
      if (day.date === 15 || day.isMonthEnd) {
        investigate(day, tell)
        track(day, tell)
      }
      if (!day.isMonthEnd) return
      drawStatistics(day, tell)
      summarise(day, tell)
      cases = []
    },
  }
}
