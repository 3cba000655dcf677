import type { SignaturesBlock } from '../../form/sheet.ts'
import { signedInCells } from '../../form/signed-in-cells.ts'
import { useScreenScope } from '../screen-scope.ts'

/** The places to sign below the sheet. They are signed on the printed copy, so nothing is entered here. */
export function SignatureLine({ block }: { block: SignaturesBlock }) {
  const { form, word, words } = useScreenScope()
  const inCells = signedInCells(form['x-paper'])
  const slots = (form['x-signatures'] ?? []).filter(({ key }) =>
    block.slots ? block.slots.includes(key) : !inCells.has(key),
  )
  return (
    <div className="pw-signatures" data-align={block.align ?? 'spread'}>
      {slots.map((slot) => (
        <span key={slot.key} className="pw-signature">
          {word(slot.label)}
          {words.colon}
          <span className="pw-signature__room" title={words.signHere} />
          {slot.seal && <span>{words.seal}</span>}
          {slot.date && (
            <span className="pw-signature__date">
              {typeof slot.date === 'string' && word(slot.date) + words.colon}
              {words.signDate}
            </span>
          )}
        </span>
      ))}
    </div>
  )
}
