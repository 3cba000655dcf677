import { Fragment } from 'react'
import { parseTemplate } from '../../form/words-template.ts'
import { bindPointer } from '../../form/pointer.ts'
import { InputCell } from '../input/InputCell.tsx'
import { FieldSlot } from '../rjsf/FieldSlot.tsx'
import { requireField, useScreenScope } from '../screen-scope.ts'

const NO_ENTRIES: ReadonlyMap<string, number> = new Map()

/** Running words with the inputs in them where the sheet has its blanks. */
export function Words({
  text,
  indexes = NO_ENTRIES,
}: {
  text: string
  indexes?: ReadonlyMap<string, number>
}) {
  const scope = useScreenScope()
  return parseTemplate(scope.word(text)).map((part, index) => {
    if (part.kind === 'text') return <Fragment key={index}>{part.text}</Fragment>
    const naming = { 'aria-label': scope.word(requireField(scope, part.pointer).schema.title ?? '') }
    const bound = bindPointer(part.pointer, indexes)
    return bound === part.pointer ? (
      <FieldSlot key={index} pointer={part.pointer} place="words" naming={naming} />
    ) : (
      <InputCell key={index} pointer={part.pointer} bound={bound} place="words" naming={naming} />
    )
  })
}
