import { pinyin } from 'pinyin-pro'

/** Syllables of a key; what a long title says behind them tells no more apart. */
const MOST = 6

/** How a Chinese title is read, as a key: 请假人 is `qingJiaRen`. Undefined where nothing of it can be read. */
export function pinyinKey(title: string): string | undefined {
  const syllables = pinyin(title, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .flatMap((syllable) => syllable.normalize('NFKD').match(/[A-Za-z0-9]+/g) ?? [])
    .slice(0, MOST)
  const [first, ...others] = syllables.map((syllable) => syllable.toLowerCase())
  if (first === undefined) return undefined
  const key = [first, ...others.map((one) => one[0]!.toUpperCase() + one.slice(1))].join('')
  // A key that formulas can name begins with a letter.
  return /^\d/.test(key) ? `n${key}` : key
}
