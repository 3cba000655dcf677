import { dayOf, type Day } from '../calendar.ts'
import { daysLater, progressOf, type House } from '../house.ts'
import { isCompany, pickCompany } from '../look-up.ts'
import type { Random } from '../random.ts'
import type { Staff } from '../staff.ts'
import { money } from '../trade.ts'
import { COMPLAINT_KINDS, LOSSES, type ComplaintKind, type Handling } from '../words/complaint-words.ts'
import type { Product } from '../words/products.ts'
import type { Company, PrivateCustomer } from '../world.ts'

/** A complaint with all that becomes of it, though nobody knows yet on the day that it comes in. */
export interface ComplaintCase {
  /** 受理编号 of the register, 投诉编号 of all that follows. */
  no: string
  customer: Company | PrivateCustomer
  kind: ComplaintKind
  product: Product
  model: string
  cause: string
  /** Why it happened, as the investigation finds. */
  finding: string
  request: string
  pieces: number
  amount: number
  boughtOn: Day
  acceptedOn: Day
  promisedBy: Day
  closedOn: Day
  isDeclined: boolean
  department: string
  handling: Handling
  loss: number
  handledBy: Staff
}

/** A case that comes in on a day. */
export function openCase(
  { world }: Pick<House, 'world'>,
  random: Random,
  { day, count }: { day: Day; count: number },
): ComplaintCase {
  const progress = progressOf(world, day)
  const kind = random.weighted(COMPLAINT_KINDS, ({ share }) => share[0] + (share[1] - share[0]) * progress)
  const customer = random.chance(0.32) ? pickCompany(world.companies, random) : random.pick(world.people)
  const product = random.weighted(
    world.products,
    ({ letter, trouble, seasons }) =>
      // A bad batch of drums: the second quarter of the span brings half as many again.
      trouble *
      (0.4 + 0.6 * (seasons[day.month - 1] ?? 1)) *
      (letter === 'A' && progress > 0.3 && progress < 0.5 ? 1.9 : 1),
  )
  const fault = random.weighted(product.faults, (one) => 1 / (1 + product.faults.indexOf(one)))
  const pieces = isCompany(customer) ? Math.max(1, Math.round(random.skewed(4, 0.9))) : 1
  const amount = money(pieces * product.price * random.between(0.92, 1.05))
  const handling = random.oneOf(kind.handling as Record<Handling, number>)
  return {
    no: `TS-${day.year}-${String(count).padStart(4, '0')}`,
    customer,
    kind,
    product,
    model: random.pick(product.models),
    cause: kind.causes ? random.pick(kind.causes) : `${fault.complaint}。`,
    finding: kind.causes ? `${kind.name}环节未按规定操作，经查属实` : fault.cause,
    request: random.pick(kind.request),
    pieces,
    amount,
    boughtOn: dayOf(day.index - Math.round(random.skewed(isCompany(customer) ? 16 : 38, 0.8)) - 1),
    acceptedOn: day,
    promisedBy: daysLater(day, 7),
    // The house learns: cases close sooner towards the end.
    closedOn: daysLater(day, random.skewed(6.2 - 2 * progress, 0.55) + (handling === 'return' ? 3 : 0)),
    isDeclined: random.chance(0.045),
    department: random.oneOf(kind.departments),
    handling,
    loss: money(Math.max(20, amount * LOSSES[handling] * random.skewed(1, 0.45))),
    handledBy: random.pick(world.team.complaints),
  }
}
