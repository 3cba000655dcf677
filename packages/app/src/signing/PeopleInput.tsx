import type { DirectoryEntry } from '@paperwright/runtime/kit'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { findNamed } from '../api/directory.ts'
import { Button } from '../controls/Button.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { SIGNING_WORDS } from './signing-words.ts'
import './signing.css'

type Person = Pick<DirectoryEntry, 'id' | 'name' | 'hint'>

/** People of the house, found by their names; one alone, or several. */
export function PeopleInput({
  label,
  value,
  many,
  onChange,
}: {
  /** Left out: whom it concerns. */
  label?: string
  value: readonly Person[]
  many: boolean
  onChange(people: readonly Person[]): void
}) {
  const words = useOwnWords(SIGNING_WORDS)
  const [typed, setTyped] = useState('')
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const { data: found } = useQuery({
    queryKey: ['directory', 'people', typed],
    queryFn: ({ signal }) => findNamed({ of: 'people', typed, signal }),
  })
  const isChosen = (one: Person) => value.some((other) => other.id === one.id)
  const choices = (found ?? []).filter((one) => !isChosen(one)).slice(0, 8)
  const choose = (one: Person) => {
    onChange(many ? [...value, one] : [one])
    setTyped('')
    setOpen(many)
  }
  return (
    <div className="signing-people">
      <label htmlFor={id}>{label ?? words.whom}</label>
      {value.map((one) => (
        <Button key={one.id} size="small" onClick={() => onChange(value.filter((other) => other !== one))}>
          {one.name} ×
        </Button>
      ))}
      <input
        id={id}
        value={typed}
        placeholder={words.whomHint}
        autoComplete="off"
        onFocus={() => setOpen(true)}
        onChange={({ target }) => setTyped(target.value)}
      />
      <ul hidden={!isOpen}>
        {choices.map((one) => (
          <li key={one.id}>
            <Button size="small" look="text" onClick={() => choose(one)}>
              {one.name} {one.hint && <small>{one.hint}</small>}
            </Button>
          </li>
        ))}
        {found?.length === 0 && <li>{words.noSuch}</li>}
      </ul>
    </div>
  )
}
