import type { Form, OfficeSigning } from '@paperwright/runtime'
import { USUAL_SIGNING } from '../office/office-kind.ts'
import type { Services } from '../services.ts'

/** How the office signs, where forms do not say otherwise. */
export async function signingRules({ office }: Pick<Services, 'office'>): Promise<Required<OfficeSigning>> {
  const { document } = await office.read()
  return { ...USUAL_SIGNING, ...document.signing }
}

/** How a form is signed, as it says itself or the office does. */
export async function signingOf(
  asking: Pick<Services, 'office'>,
  form: Form,
): Promise<Required<OfficeSigning>> {
  return { ...(await signingRules(asking)), ...form['x-signing'] }
}
