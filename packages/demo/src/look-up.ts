import type { LookUpCustomer } from './vary-sample.ts'
import type { Random } from './random.ts'
import type { Company, PrivateCustomer, World } from './world.ts'

/** A company as its forms' fields are pointed at: those of 7-08, 4-04 and 2-13. */
export function companyValues({ name, address, phone, head }: Company): Record<string, string> {
  return {
    '/customerName': name,
    '/address': address,
    '/companyAddress': address,
    '/phone': phone,
    '/representative/name': head,
  }
}

export function privateValues({ name, address, phone }: PrivateCustomer): Record<string, string> {
  return { '/customerName': name, '/customerAddress': address, '/customerPhone': phone }
}

/** Someone whom a reference to a form may find. Who buys more is met more often. */
export function pickCustomerOf(world: World, form: string, random: Random): Company | PrivateCustomer {
  if (form === 'individual-customer-file') return random.pick(world.people)
  if (form === 'new-customer-report') return random.pick(world.newcomers)
  return pickCompany(form === 'key-account-file' ? world.keyAccounts : world.companies, random)
}

export function pickCompany(companies: readonly Company[], random: Random): Company {
  return random.weighted(companies, ({ volume }) => Math.sqrt(volume))
}

export function isCompany(customer: Company | PrivateCustomer): customer is Company {
  return 'volume' in customer
}

/** A customer of the house, as the form that is looked up holds them. */
export function lookUpIn(world: World): LookUpCustomer {
  return (form, random) => {
    const customer = pickCustomerOf(world, form, random)
    return isCompany(customer) ? companyValues(customer) : privateValues(customer)
  }
}
