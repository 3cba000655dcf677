import type { Day } from '../calendar.ts'
import { daysLater, type House } from '../house.ts'
import { isCompany } from '../look-up.ts'
import { namedStaff, OWN_DEPARTMENT } from '../staff.ts'
import { Tally, type Story } from '../story.ts'
import { HANDLING_WORDS, type Handling } from '../words/complaint-words.ts'
import { openCase, type ComplaintCase } from './complaint-case.ts'

const WISHES: Record<Handling, string> = {
  return: 'refund',
  exchange: 'replace',
  discount: 'discount',
  repair: 'onSite',
  other: 'other',
}
/** Cases of a span at load 1. */
const CASES = 1150

/**
 * Complaints: a case is registered, perhaps by the specialist too; a notice goes to who is to blame; its handling is put
 * down when it closes. Cases that would close after the end stay open.
 */
export function complaints(house: House, onCase: (one: ComplaintCase) => void): Story {
  const { world, pace, load } = house
  const random = world.random.of('complaints')
  const { team } = world
  const coming = new Tally()
  const turns = {
    second: new Tally(),
    notice: new Tally(),
    record: new Tally(),
    sheet: new Tally(),
    report: new Tally(),
    analysis: new Tally(),
  }
  const counts = new Map<number, number>()
  const documents = new Map<number, number>()
  const next = (series: Map<number, number>, { year }: Day) => {
    const count = (series.get(year) ?? 0) + 1
    series.set(year, count)
    return count
  }
  return {
    perYear: CASES * 3.9,
    tell(day, tell) {
      for (let left = coming.take(CASES * load * pace.service(day)); left > 0; left--) {
        const one = openCase(house, random, { day, count: next(counts, day) })
        const { no, customer, kind, product, handledBy: by } = one
        const isFirm = isCompany(customer)
        tell({ form: 'complaint-register-1', day, by, record: register(one) })
        if (one.isDeclined) continue
        onCase(one)
        if (!isFirm && turns.second.isDue(0.4))
          tell({ form: 'complaint-register-2', day, by, record: secondRegister(one) })
        const handledOn = daysLater(day, random.skewed(3, 0.5))
        if (turns.notice.isDue(isFirm ? 0.95 : 0.42))
          tell({
            form: 'complaint-handling-notice',
            day: daysLater(day, random.between(1, 3)),
            by,
            record: notice(one, { documentNo: next(documents, day), handledOn }),
          })
        if (turns.sheet.isDue(0.4))
          tell({
            form: 'complaint-handling',
            day: daysLater(day, random.between(1, 4)),
            by,
            record: {
              no,
              customerName: customer.name,
              productName: product.name,
              boughtOn: one.boughtOn.text,
              type: kind.name,
              content: {
                reason: one.cause,
                complainant: isFirm
                  ? `${customer.industry}客户，往来正常。`
                  : random.pick([
                      '个人客户，首次投诉，沟通理智。',
                      '个人客户，情绪较激动。',
                      '个人客户，第二次来电。',
                    ]),
                request: one.request,
                quantity: one.pieces,
                handlerOpinion: `建议${HANDLING_WORDS[one.handling]}处理，责任由${one.department}承担。`,
              },
            },
          })
        if (turns.record.isDue(0.8))
          tell({
            form: 'complaint-handling-record',
            day: one.closedOn,
            by,
            record: handlingRecord(one, team.complaintSupervisor[0]!.name),
          })
        if (turns.report.isDue(0.28))
          tell({
            form: 'complaint-handling-report',
            day: daysLater(one.closedOn, 1),
            by,
            record: report(one, { random, manager: team.manager[0]!.name, handledOn }),
          })
        if (isFirm && turns.analysis.isDue(0.4))
          tell({
            form: 'complaint-analysis',
            day: daysLater(day, 2),
            by,
            record: {
              customerName: customer.name,
              acceptedOn: day.text,
              kind: kind.name,
              promisedBy: one.promisedBy.text,
              cause: one.cause,
              request: one.request,
              difficulties: random.pick([
                '该型号库存不足，新一批月底才能下线。',
                '承运单位不愿分担损失。',
                '客户要求的期限较紧。',
                '责任需两个部门共同确认。',
              ]),
              strategy: '先解决客户急需，再与责任部门核定损失。',
              expectationMet: random.chance(0.82),
              measures: `${HANDLING_WORDS[one.handling]}处理；${kind.improvement}。`,
              supervisorAdvice: `由${one.department}提出整改期限，每月核对一次。`,
              specialistAdvice: '结案后一周内回访客户。',
            },
          })
      }
    },
  }
}

function register({
  no,
  acceptedOn,
  customer,
  kind,
  cause,
  request,
  isDeclined,
  promisedBy,
  boughtOn,
  product,
  model,
}: ComplaintCase) {
  return {
    acceptanceNo: no,
    acceptedOn: acceptedOn.text,
    customerName: customer.name,
    complaintType: kind.type,
    customerAddress: customer.address,
    phone: customer.phone,
    cause: `客户于${boughtOn.text}购买${product.name}（${model}）。${cause}`,
    customerRequest: request,
    decision: isDeclined ? 'declined' : 'accepted',
    ...(isDeclined
      ? { declineReason: '超过保修期且属使用不当，已说明收费标准。' }
      : { promisedBy: promisedBy.text }),
  }
}

function secondRegister({ no, customer, kind, product, cause, acceptedOn, department }: ComplaintCase) {
  return {
    fileNo: `KF-TS-${acceptedOn.year}`,
    serialNo: no,
    customerName: customer.name,
    phone: customer.phone,
    address: customer.address,
    goods: product.name,
    complaintType: kind.name,
    cause,
    opinion: `属实的由${department}整改；先致电客户致歉并约定上门时间。`,
    recordedOn: acceptedOn.text,
  }
}

function notice(one: ComplaintCase, { documentNo, handledOn }: { documentNo: number; handledOn: Day }) {
  const { acceptedOn, customer, department } = one
  const filledOn = daysLater(acceptedOn, 1)
  return {
    documentNo: `客服发〔${filledOn.year}〕${documentNo}号`,
    filledOn: filledOn.text,
    no: one.no,
    customerName: customer.name,
    handledBy: namedStaff(one.handledBy),
    department: OWN_DEPARTMENT,
    content: one.cause,
    orderNo: `DD${String(one.boughtOn.year).slice(2)}-${one.no.slice(-4)}`,
    originDepartment: department,
    orderedOn: one.boughtOn.text,
    request: one.request,
    claimedPieces: one.pieces,
    claimedAmount: one.amount,
    promisedBy: one.promisedBy.text,
    handledOn: handledOn.text,
    findings: `${one.finding}，责任在${department}。`,
    wish: [WISHES[one.handling]],
    measures: {
      outline: `${HANDLING_WORDS[one.handling]}处理，由${department}承担损失；${one.kind.improvement}。`,
    },
  }
}

function handlingRecord(one: ComplaintCase, supervisor: string) {
  const { customer } = one
  return {
    no: one.no,
    type: one.kind.name,
    date: one.closedOn.text,
    handledBy: one.handledBy.name,
    supervisor,
    complainant: isCompany(customer)
      ? { name: customer.contact, phone: customer.phone, company: customer.name, address: customer.address }
      : { name: customer.name, phone: customer.phone, address: customer.address },
    subject: { product: `${one.product.name} ${one.model}`, amount: one.amount, item: one.kind.name },
    views: { theirs: one.request, ours: `情况属实，同意${HANDLING_WORDS[one.handling]}处理。` },
    investigation: { findings: `${one.finding}。`, verdict: `责任在我方${one.department}。` },
    finalMeasure: `${HANDLING_WORDS[one.handling]}处理，损失 ${one.loss.toFixed(2)} 元。`,
    cause: one.finding,
    severity: one.loss > 3000 ? '严重' : one.loss > 600 ? '一般' : '轻微',
  }
}

const CONTENT = {
  产品质量: 'quality',
  包装与运输: 'quality',
  售后服务: 'service',
  安装调试: 'service',
  交货与数量: 'delivery',
  价格与结算: 'other',
} as const

function report(
  one: ComplaintCase,
  { random, manager, handledOn }: { random: House['world']['random']; manager: string; handledOn: Day },
) {
  const isMorning = random.chance(0.58)
  return {
    reportedOn: daysLater(one.closedOn, 1).text,
    manager,
    receivedOn: one.acceptedOn.text,
    closedOn: one.closedOn.text,
    acceptedOn: one.acceptedOn.text,
    acceptedHalf: isMorning ? 'morning' : 'afternoon',
    acceptedHour: isMorning ? random.whole(8, 11) : random.whole(1, 5),
    acceptedMinute: random.whole(0, 11) * 5,
    receivedBy: [random.oneOf({ phone: 70, shop: 16, letter: 8, visit: 4, fax: 2 })],
    content: [CONTENT[one.kind.name as keyof typeof CONTENT]],
    urgency: one.loss > 3000 ? 'extra' : one.loss > 800 ? 'urgent' : 'normal',
    handledBy: one.handledBy.name,
    promisedOn: one.promisedBy.text,
    handledOn: handledOn.text,
    handling: `${HANDLING_WORDS[one.handling]}处理，客户已确认。`,
    costs: `合计 ${one.loss.toFixed(2)} 元`,
    meeting: `${handledOn.text} 客服、${one.department}、质检三方会议`,
    cause: random.oneOf({ accidental: 46, negligent: 34, serious: 14, unavoidable: 6 }),
    notes: `案号 ${one.no}。`,
    review: `${one.kind.improvement}。`,
  }
}
