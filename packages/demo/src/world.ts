import { dayOf, type Day } from './calendar.ts'
import type { Random } from './random.ts'
import { hireTeam, newPersonName, type Team } from './staff.ts'
import { CITIES, FIRM_WORDS, INDUSTRIES, STREETS, type City } from './words/names.ts'
import { PRODUCTS, type Product } from './words/products.ts'

/** How a company's business with the house goes on. */
export type Course = 'rising' | 'steady' | 'falling' | 'failing'

export interface Company {
  no: string
  name: string
  city: City
  address: string
  phone: string
  head: string
  contact: string
  contactTitle: string
  industry: string
  store: Store
  since: Day
  /** What it buys in a plain year, in yuan: few buy most. */
  volume: number
  course: Course
  /** The change of a year, as a share. */
  growth: number
  /** What it takes of each product, in parts. */
  mix: ReadonlyMap<Product, number>
  /** The discount that it is given, as a share. */
  discount: number
  /** Of our staff. */
  keeper: string
  keeperNo: string
}

export interface PrivateCustomer {
  no: string
  name: string
  city: City
  address: string
  phone: string
  gender: 'female' | 'male'
  birthday: string
  owns: Product
  model: string
}

export interface Store {
  name: string
  /** As 7-06 has it, without the city. */
  short: string
  city: City
  size: number
}

/** The made-up house and those whom it deals with: everything that records speak of. */
export interface World {
  random: Random
  team: Team
  products: readonly Product[]
  stores: readonly Store[]
  companies: readonly Company[]
  keyAccounts: readonly Company[]
  /** Companies that became customers lately. */
  newcomers: readonly Company[]
  people: readonly PrivateCustomer[]
  start: Day
  until: Day
}

const STORE_PLACES = ['城南', '城北', '中心', '滨江', '西郊', '新区']
const CONTACT_TITLES = ['采购经理', '采购主管', '门店店长', '仓库主管', '运营经理', '总经理助理']

/** The house at a size: 1 has about 120 companies, 300 private customers and a dozen shops. */
export function makeWorld(
  random: Random,
  { start, until, size }: { start: Day; until: Day; size: number },
): World {
  const team = hireTeam(random.of('team'))
  const stores = openStores(random.of('stores'), Math.min(48, Math.max(3, Math.round(12 * size))))
  const count = (base: number, least: number) => Math.max(least, Math.round(base * size))
  const companies = findCompanies(random.of('companies'), { team, stores, until, count: count(120, 12) })
  return {
    random,
    team,
    products: PRODUCTS,
    stores,
    companies,
    keyAccounts: companies.slice(0, count(24, 4)),
    newcomers: companies.slice(Math.floor(companies.length / 2)),
    people: findPeople(random.of('people'), count(300, 24)),
    start,
    until,
  }
}

function openStores(random: Random, count: number): Store[] {
  return Array.from({ length: count }, (_, index) => {
    const city = CITIES[index % CITIES.length]!
    const short = `${STORE_PLACES[Math.floor(index / CITIES.length) % STORE_PLACES.length]}`
    return {
      name: `${city.name}${short}直营店`,
      short: `${city.name}${short}`,
      city,
      size: random.skewed(city.size, 0.25),
    }
  })
}

function findCompanies(
  random: Random,
  { team, stores, until, count }: { team: Team; stores: readonly Store[]; until: Day; count: number },
): Company[] {
  const taken = new Set<string>()
  return Array.from({ length: count }, (_, index): Company => {
    const own = random.of(index)
    const city = own.weighted(CITIES, ({ size }) => size)
    const industry = own.weighted(INDUSTRIES, ({ share }) => share)
    const keeper = own.pick(index < count / 5 ? team.keyAccounts : team.sales)
    const course = courseOf(own, index / count)
    return {
      no: `K-${String(index + 1).padStart(4, '0')}`,
      name: newFirmName(own, { city, suffix: industry.suffix, taken }),
      city,
      address: addressIn(own, city),
      phone: `${city.areaCode}-5550 ${own.whole(1000, 9999)}`,
      head: newPersonName(own),
      contact: newPersonName(own),
      contactTitle: own.pick(CONTACT_TITLES),
      industry: industry.name,
      store: own.weighted(stores, (store) =>
        store.city === city ? 50 : store.city.region === city.region ? 4 : 0.2,
      ),
      since: dayOf(until.index - own.whole(500, 3600)),
      // Ranks after Pareto: the first fifth makes some four fifths of it.
      volume:
        (5_600_000 / (index + 1) ** 0.92) * (120 / Math.max(120, count)) ** 0.1 * own.between(0.85, 1.15),
      course,
      growth: growthOf(own, course),
      mix: new Map(
        own
          .some(PRODUCTS, own.whole(3, 7))
          .map((product) => [product, product.share * own.between(0.4, 1.6)]),
      ),
      discount: Math.max(0, own.normal(index < count / 5 ? 0.035 : 0.015, 0.012)),
      keeper: keeper.name,
      keeperNo: `YW-${keeper.no}`,
    }
  })
}

function courseOf(random: Random, rank: number): Course {
  return random.oneOf(
    rank < 0.2
      ? { rising: 45, steady: 42, falling: 11, failing: 2 }
      : { rising: 27, steady: 45, falling: 19, failing: 9 },
  )
}

function growthOf(random: Random, course: Course): number {
  if (course === 'rising') return random.between(0.15, 0.6)
  if (course === 'steady') return random.between(-0.04, 0.1)
  if (course === 'falling') return random.between(-0.35, -0.12)
  return random.between(-0.85, -0.6)
}

function newFirmName(
  random: Random,
  { city, suffix, taken }: { city: City; suffix: string; taken: Set<string> },
): string {
  for (let attempt = 0; ; attempt++) {
    const district = attempt === 0 ? '' : random.pick(city.districts).slice(0, -1)
    const more = attempt < 6 ? '' : random.pick(FIRM_WORDS)
    const name = `${city.name}${district}${random.pick(FIRM_WORDS)}${more}${suffix}`
    if (taken.has(name)) continue
    taken.add(name)
    return name
  }
}

function findPeople(random: Random, count: number): PrivateCustomer[] {
  const taken = new Set<string>()
  return Array.from({ length: count }, (_, index): PrivateCustomer => {
    const own = random.of(index)
    const city = own.weighted(CITIES, ({ size }) => size)
    const owns = own.weighted(PRODUCTS, ({ share }) => share)
    let name = newPersonName(own)
    // People are told apart by their names in many a sheet.
    while (taken.has(name)) name = newPersonName(own) + own.pick([...'文华平安宁'])
    taken.add(name)
    const born = dayOf(-own.whole(-11_000, 7000))
    return {
      no: `ZR-${String(index + 1).padStart(4, '0')}`,
      name,
      city,
      address: `${addressIn(own, city)}${own.whole(1, 18)}幢${own.whole(1, 28)}0${own.whole(1, 6)}室`,
      phone: `1${own.pick(['38', '39', '36', '58', '86'])}-0000-${own.whole(1000, 9999)}`,
      gender: own.chance(0.56) ? 'female' : 'male',
      birthday: born.text,
      owns,
      model: own.pick(owns.models),
    }
  })
}

function addressIn(random: Random, city: City): string {
  return `${city.province}${city.name}市${random.pick(city.districts)}${random.pick(STREETS)}${random.whole(2, 688)}号`
}
