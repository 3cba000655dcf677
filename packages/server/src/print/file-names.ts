/** Longest name, in UTF-16 units: with a folder before it, every system and its tools take it. */
const LONGEST = 100

/** What Windows keeps for itself, whatever stands behind the dot. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i
/** What a path is made of or a system refuses; what cannot be seen, and what turns the words round. */
const UNFIT = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu

/** Makes names of files out of any words: each fit for every system, no two alike for systems that know no case. */
export function fileNames(): (name: string) => string {
  const taken = new Set<string>()
  return (name) => {
    const fit = fitName(name)
    let own = fit
    for (let turn = 2; taken.has(own.toLowerCase()); turn++) own = `${fit} (${turn})`
    taken.add(own.toLowerCase())
    return own
  }
}

function fitName(name: string): string {
  const plain = name.normalize('NFC').replaceAll(UNFIT, ' ').replaceAll(/\s+/g, ' ')
  const short = [...plain.trim()].slice(0, LONGEST).join('')
  // A leading dot hides a file, one at the end is lost on Windows.
  const bare = short.replace(/^[. ]+/, '').replace(/[. ]+$/, '')
  if (bare === '') return 'sheet'
  return RESERVED.test(bare) ? `_${bare}` : bare
}
