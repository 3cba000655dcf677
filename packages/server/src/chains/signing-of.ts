import type { Form, FormSigning } from '@paperwright/runtime'
import { USUAL_SIGNING } from '../office/office-kind.ts'
import type { Services } from '../services.ts'

/** How a form is signed, as it says itself or the office does. */
export async function signingOf(
  { office }: Pick<Services, 'office'>,
  form: Form,
): Promise<Required<FormSigning>> {
  const { document } = await office.read()
  return { ...USUAL_SIGNING, ...document.signing, ...form['x-signing'] }
}
