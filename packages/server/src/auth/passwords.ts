export const PASSWORD_LENGTH = { min: 10, max: 128 }

let known: Promise<ReadonlySet<string>> | undefined

/** Whether a password is one of those that are tried first, as it is or with a few digits or marks around it. */
export async function isCommonPassword(password: string): Promise<boolean> {
  known ??= readDictionary()
  const dictionary = await known
  const lower = password.toLowerCase()
  const core = lower.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  return (
    dictionary.has(lower) ||
    new Set(lower).size < 4 ||
    (core.length < PASSWORD_LENGTH.min - 3 && dictionary.has(core))
  )
}

/** Some 50,000 words: read when the first password is chosen. */
async function readDictionary(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  return new Set(dictionary['passwords-common'] as string[])
}
