import { joinAmount, splitAmount } from './yuan-and-fen.ts'

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const STEPS = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
  [1e3, 'thousand'],
  [100, 'hundred'],
] as const

/** An amount in yuan (cents at most, 15 digits) in words: `Ten thousand five hundred yuan and five fen only`. */
export function writeEnglishAmount(amount: number): string {
  const { yuan, fen } = splitAmount(amount)
  const parts = [
    ...(yuan > 0 || fen === 0 ? [`${writeWhole(yuan)} yuan`] : []),
    ...(fen > 0 ? [`${writeWhole(fen)} fen`] : []),
  ]
  const words = `${amount < 0 ? 'minus ' : ''}${parts.join(' and ')} only`
  return `${words[0]!.toUpperCase()}${words.slice(1)}`
}

function writeWhole(number: number): string {
  if (number < 20) return ONES[number]!
  if (number < 100) {
    const ten = TENS[Math.floor(number / 10) - 2]!
    return number % 10 === 0 ? ten : `${ten}-${ONES[number % 10]}`
  }
  const [step, name] = STEPS.find(([least]) => number >= least)!
  const rest = number % step
  return `${writeWhole(Math.floor(number / step))} ${name}${rest > 0 ? ` ${writeWhole(rest)}` : ''}`
}

/** An amount in such words; undefined for what is none. */
export function readEnglishAmount(text: string): number | undefined {
  const words = text.trim().toLowerCase().replaceAll(/\s+/g, ' ')
  const [, sign, yuan, fen] =
    /^(minus )?(?:([a-z -]+?) yuan)?(?: ?(?:and )?([a-z -]+) fen)?(?: only)?$/.exec(words) ?? []
  if (yuan === undefined && fen === undefined) return undefined
  const [whole, cents] = [readWhole(yuan), readWhole(fen)]
  if (!(whole >= 0 && cents >= 0)) return undefined
  const amount = joinAmount(sign !== undefined, whole, cents)
  const bare = (written: string) => written.toLowerCase().replaceAll(/\b(?:and|only)\b|[\s-]/g, '')
  return bare(writeEnglishAmount(amount)) === bare(words) ? amount : undefined
}

function readWhole(words = ''): number {
  let [all, section] = [0, 0]
  for (const word of words.split(/[ -]/).filter((one) => one !== '' && one !== 'and')) {
    const step = STEPS.find(([, name]) => name === word)?.[0]
    if (step === 100) section *= 100
    else if (step) [all, section] = [all + section * step, 0]
    else section += numberOf(word)
  }
  return all + section
}

function numberOf(word: string): number {
  if (ONES.includes(word)) return ONES.indexOf(word)
  return TENS.includes(word) ? (TENS.indexOf(word) + 2) * 10 : NaN
}
