import { useScreenScope } from '../screen-scope.ts'

/** A place to sign inside the frame, as the printed sheet has it. */
export function SignRoom({ slotKey, labelled }: { slotKey: string; labelled: boolean }) {
  const { form, word, words } = useScreenScope()
  const slot = form['x-signatures']?.find(({ key }) => key === slotKey)
  if (!slot) throw new Error(`The form has no signature slot ${slotKey}.`)
  return (
    <div className="pw-sign">
      <span>
        {labelled && word(slot.label) + words.colon}
        <span className="pw-sign__hint">{words.signHere}</span>
      </span>
      {(slot.date || slot.seal) && (
        <span className="pw-sign__foot">
          {slot.seal && words.seal} {typeof slot.date === 'string' && word(slot.date) + words.colon}
          {slot.date && words.signDate}
        </span>
      )}
    </div>
  )
}
