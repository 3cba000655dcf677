import { parseTemplate } from '../../form/words-template.ts'
import { splitParagraphs } from '../break-lines.ts'
import { fieldContent } from '../field-content.ts'
import type { SheetScope } from '../sheet-scope.ts'
import type { CorrectionWords } from './corrected-values.ts'
import { valuesOfField } from './printed-values.ts'

/** The corrections of running text by the paragraph, counted from 0, in which the values that they changed end. */
export function correctedParagraphs(scope: SheetScope, text: string): ReadonlyMap<number, CorrectionWords> {
  const corrected = new Map<number, CorrectionWords>()
  if (!scope.correctedValues) return corrected
  const values: string[][] = [[]]
  for (const part of parseTemplate(scope.word(text))) {
    const content =
      part.kind === 'text'
        ? [{ kind: 'text' as const, text: part.text }]
        : fieldContent(scope, part.pointer, { inWords: true })
    const [, ...begun] = splitParagraphs(content)
    values.push(...begun.map(() => []))
    if (part.kind === 'field') values.at(-1)!.push(...valuesOfField(scope, part.pointer))
  }
  values.forEach((pointers, paragraph) => {
    const words = scope.correctedValues?.(pointers)
    if (words) corrected.set(paragraph, words)
  })
  return corrected
}
