import { expect, test } from 'vitest'
import type { LibraryForm } from '../corpus/library.ts'
import { pickedForms } from '../corpus/picked-forms.ts'
import { longestRecord } from './longest-record.ts'
import { useScreen } from './use-screen.ts'

const screen = useScreen()

const sampleOf = ({ sample }: LibraryForm) => sample
const longestOf = ({ form, sample }: LibraryForm) => longestRecord(form, sample)

/** The narrowest container that shows a sheet, and a phone; then what windows of 1366, 1440 and 1920 leave a sheet. */
const NARROW = [900, 390]
const ALL = [...NARROW, 1318, 1392, 1872]

test.each([
  ['the sample', false, ALL, sampleOf],
  ['the longest values', false, NARROW, longestOf],
  ['what may only be read', true, NARROW, longestOf],
])(
  'no input of the library cuts its words: %s',
  { timeout: 240_000 },
  async (_, readOnly, widths, recordOf) => {
    const page = await screen.show(pickedForms[0]!.form, { onFile: [], width: 1920 })
    const cut: Record<string, string[]> = {}
    let measured = 0
    for (const one of pickedForms) {
      const found = await page.evaluate(
        async ([form, record, given, wide]) => {
          window.showForm(JSON.parse(form), { ...given, onFile: [], record: JSON.parse(record) })
          const faults: string[] = []
          let inputs = 0
          for (const width of wide) {
            document.querySelector<HTMLElement>('#root')!.style.width = `${width}px`
            // The layout follows its container a frame later.
            for (const _ of [1, 2])
              await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))
            const boxes = document.querySelectorAll<HTMLInputElement>(
              '.pw-screen :is(input[type=text], textarea, output, .pw-choice__words, .pw-look-up__words, .pw-tick + span)',
            )
            inputs += boxes.length
            for (const box of boxes) {
              // What a combobox holds is read in its copy.
              if (box.nextElementSibling?.matches('.pw-look-up__words')) continue
              const isCut = box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight + 1
              if (isCut)
                faults.push(
                  `${width}: ${box.tagName} ${box.id} ${box.value ?? box.textContent} ${box.scrollWidth}>${box.clientWidth} ${box.scrollHeight}>${box.clientHeight}`,
                )
            }
            // Frames with lists that run across scroll by themselves; the page never does.
            if (document.querySelector('.pw-screen')!.scrollWidth > width) faults.push(`${width}: runs over`)
          }
          return { inputs, faults }
        },
        [JSON.stringify(one.form), JSON.stringify(recordOf(one)), { readOnly }, widths] as const,
      )
      measured += found.inputs
      if (found.faults.length > 0) cut[one.code] = found.faults.slice(0, 3)
    }
    expect(cut).toEqual({})
    expect(measured).toBeGreaterThan(pickedForms.length * 54)
  },
)
