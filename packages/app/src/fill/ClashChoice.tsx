interface ClashChoiceProps {
  /** The field that is being decided. */
  name: string
  text: string
  chosen: boolean
  onChoose(): void
}

/** One side's value of a field that two people changed. */
export function ClashChoice({ name, text, chosen, onChoose }: ClashChoiceProps) {
  return (
    <label>
      <input type="radio" name={name} checked={chosen} onChange={onChoose} />
      <span>{text}</span>
    </label>
  )
}
