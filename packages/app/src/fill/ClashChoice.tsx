interface ClashChoiceProps {
  /** The field that is being decided. */
  name: string
  /** Whose value it is. */
  side: string
  text: string
  chosen: boolean
  /** There is nothing to choose any more. */
  isFixed: boolean
  onChoose(): void
}

/** One side's value of a field that two people changed. */
export function ClashChoice({ name, side, text, chosen, isFixed, onChoose }: ClashChoiceProps) {
  if (isFixed) return text
  return (
    <label>
      <input type="radio" name={name} checked={chosen} onChange={onChoose} />
      <span>
        <small className="conflict-side">{side}</small>
        {text}
      </span>
    </label>
  )
}
