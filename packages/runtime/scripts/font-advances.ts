import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openSync } from 'fontkit'
import { FACES } from '../src/paper/metrics/faces.ts'
import { fontFile } from '../src/pdf/font-files.ts'
import type { Face } from '../src/paper/page.ts'

/** The committed file that `textWidth` reads. */
export const ADVANCES_FILE = fileURLToPath(
  new URL('../src/paper/metrics/advances.generated.json', import.meta.url),
)

/**
 * The advance widths of every character of the sheet's fonts as JSON text: for each face a flat list of runs of
 * three numbers, code points skipped since the run before, code points in the run, and their width in 1/1000 em.
 */
export function fontAdvances(): string {
  const lines = FACES.map((face) => `  ${JSON.stringify(face)}: ${JSON.stringify(advanceRuns(face))}`)
  return `{\n${lines.join(',\n')}\n}\n`
}

function advanceRuns(face: Face): number[] {
  const font = openSync(fontFile(face))
  const runs: number[] = []
  let end = 0
  for (const codePoint of font.characterSet.toSorted((a, b) => a - b)) {
    const advance = Math.round((font.glyphForCodePoint(codePoint).advanceWidth * 1000) / font.unitsPerEm)
    if (runs.length > 0 && codePoint === end && advance === runs.at(-1)) runs[runs.length - 2]! += 1
    else runs.push(codePoint - end, 1, advance)
    end = codePoint + 1
  }
  return runs
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(ADVANCES_FILE, fontAdvances())
  console.log(`wrote ${ADVANCES_FILE}`)
}
