import type { Random } from './random.ts'
import { FAMILY_NAMES, GIVEN_NAMES } from './words/names.ts'

/** Someone of the house who hands records in. */
export interface Staff {
  /** What tells the person apart in the database: `demo-07`. */
  username: string
  name: string
  /** Their number on paper. */
  no: string
  department: string
  post: string | null
}

/** Who works on what; the keys are the roles that stories ask for. */
const ROLES = {
  manager: ['customer-service', 'customer-service-manager', 1],
  survey: ['customer-service', 'survey-specialist', 3],
  development: ['customer-service', 'development-specialist', 5],
  relations: ['customer-service', 'customer-relations-specialist', 5],
  keyAccounts: ['customer-service', 'key-account-specialist', 4],
  afterSales: ['customer-service', 'after-sales-specialist', 4],
  technician: ['customer-service', 'after-sales-specialist', 8],
  complaintSupervisor: ['customer-service', 'complaint-supervisor', 1],
  complaints: ['customer-service', 'complaint-specialist', 4],
  information: ['customer-service', 'customer-information-specialist', 3],
  calls: ['customer-service', 'call-center-agent', 9],
  sales: ['marketing', null, 8],
  finance: ['finance', 'finance-manager', 1],
  quality: ['quality', 'quality-manager', 1],
  production: ['production', 'production-manager', 1],
} as const satisfies Record<string, readonly [string, string | null, number]>

export type Role = keyof typeof ROLES
export type Team = Record<Role, readonly Staff[]>

/** Someone of the house as fields of type person hold them; the database has ids of its own. */
export function namedStaff({ username, name }: Staff): { id: string; name: string } {
  return { id: username, name }
}

/** The department whose forms these are, as fields hold it. */
export const OWN_DEPARTMENT = { id: 'customer-service', name: '客户服务部' }

export function newPersonName(random: Random): string {
  return random.pick([...FAMILY_NAMES]) + random.pick(GIVEN_NAMES)
}

/** The people of the house, no name twice. */
export function hireTeam(random: Random): Team {
  const taken = new Set<string>()
  const newName = (): string => {
    const name = newPersonName(random)
    if (taken.has(name)) return newName()
    taken.add(name)
    return name
  }
  const team: Partial<Record<Role, Staff[]>> = {}
  for (const role of Object.keys(ROLES) as Role[]) {
    const [department, post, count] = ROLES[role]
    team[role] = Array.from({ length: count }, (): Staff => {
      const name = newName()
      const no = String(taken.size).padStart(2, '0')
      return { username: `demo-${no}`, name, no, department, post }
    })
  }
  return team as Team
}
