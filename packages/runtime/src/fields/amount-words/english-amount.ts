import { joinAmount, readWhole, splitAmount, type Steps } from './yuan-and-fen.ts'

/** Up to nineteen, then the tens from twenty. */
const NAMES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety'.split(
    ' ',
  )
const STEPS: Steps = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
  [1e3, 'thousand'],
  [100, 'hundred'],
]

/** An amount in yuan (cents at most, 15 digits) in words: `Ten thousand five hundred yuan and five fen only`. */
export function writeEnglishAmount(amount: number): string {
  const [yuan, fen] = splitAmount(amount)
  const parts = [
    ...(yuan > 0 || fen === 0 ? [`${writeWhole(yuan)} yuan`] : []),
    ...(fen > 0 ? [`${writeWhole(fen)} fen`] : []),
  ]
  const words = `${amount < 0 ? 'minus ' : ''}${parts.join(' and ')} only`
  return `${words[0]!.toUpperCase()}${words.slice(1)}`
}

function writeWhole(number: number): string {
  if (number < 20) return NAMES[number]!
  const [size, step] = STEPS.find(([least]) => number >= least) ?? [10]
  const [count, rest] = [Math.floor(number / size), number % size]
  const whole = step === undefined ? NAMES[count + 18]! : `${writeWhole(count)} ${step}`
  return rest > 0 ? `${whole}${step === undefined ? '-' : ' '}${writeWhole(rest)}` : whole
}

/** An amount in such words; undefined for what is none. */
export function readEnglishAmount(text: string): number | undefined {
  const words = text.trim().toLowerCase().replaceAll(/\s+/g, ' ')
  const [, sign, yuan, fen] =
    /^(minus )?(?:([a-z -]+?) yuan)?(?: ?(?:and )?([a-z -]+) fen)?(?: only)?$/.exec(words) ?? []
  if (yuan === undefined && fen === undefined) return undefined
  const bare = (written: string) => written.toLowerCase().replaceAll(/\b(?:and|only)\b|[\s-]/g, '')
  return joinAmount(
    [read(yuan), read(fen)],
    sign !== undefined,
    (amount) => bare(writeEnglishAmount(amount)) === bare(words),
  )
}

function read(words = ''): number {
  return readWhole(words.match(/(?!and\b)[a-z]+/g) ?? [], STEPS, (word) => {
    const at = NAMES.indexOf(word)
    return at < 0 ? NaN : at < 20 ? at : (at - 18) * 10
  })
}
