export const PASSWORD_LENGTH = { min: 10, max: 128 }

/** What whoever guesses here tries beside the usual: the product, and what stands on its pages. */
const OWN_WORDS = /paperwright|zhijiang|纸匠|admin|password|mima|biaodan|office|form/g

/** Characters that a password has besides those words. */
const LEAST_ASIDE = 5

let known: Promise<ReadonlySet<string>> | undefined

/** Whether a password is one of those that are tried first, as it is with a few digits or marks around it, or little more than words of this product. */
export async function isCommonPassword(password: string): Promise<boolean> {
  known ??= readDictionary()
  const dictionary = await known
  const lower = password.toLowerCase()
  const core = lower.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  return (
    dictionary.has(lower) ||
    new Set(lower).size < 4 ||
    lower.replaceAll(OWN_WORDS, '').length < LEAST_ASIDE ||
    (core.length < PASSWORD_LENGTH.min - 3 && dictionary.has(core))
  )
}

/** Some 50,000 words: read when the first password is chosen. */
async function readDictionary(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  return new Set(dictionary['passwords-common'] as string[])
}
