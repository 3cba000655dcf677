import { RECORD_OWN_FIELDS } from '@paperwright/runtime/kit'
import type { ImportStart } from '@paperwright/server'
import { useId } from 'react'
import type { ImportUpdate } from '../api/exchange.ts'
import { useSession } from '../session/Session.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { IMPORT_WORDS } from './import-words.ts'

interface UpdateChoiceProps {
  fields: ImportStart['fields']
  mapping: readonly (string | null)[]
  update: ImportUpdate | undefined
  onChange(update: ImportUpdate | undefined): void
}

const OTHERS = ['add', 'refuse'] as const
const BLANKS = ['leave', 'clear'] as const

/** Whether rows are new records, or correct those that are there; and by what these are found. */
export function UpdateChoice({ fields, mapping, update, onChange }: UpdateChoiceProps) {
  const words = useOwnWords(IMPORT_WORDS)
  const { locale } = useSession()
  const name = useId()
  const keys = keysAmong(fields, mapping, RECORD_OWN_FIELDS.number.title[locale])
  return (
    <section className="import-update">
      <h3>{words.mode}</h3>
      <fieldset>
        <legend className="visually-hidden">{words.mode}</legend>
        <label>
          <input type="radio" name={`${name}-mode`} checked={!update} onChange={() => onChange(undefined)} />
          {words.asNew}
        </label>
        <label>
          <input
            type="radio"
            name={`${name}-mode`}
            checked={update !== undefined}
            onChange={() => onChange(firstUpdate(mapping))}
          />
          {words.byKey}
        </label>
      </fieldset>
      {update && (
        <div className="import-update-how">
          <fieldset>
            <legend>{words.keyColumns}</legend>
            {keys.length === 0 && <p className="quiet">{words.noKeys}</p>}
            {keys.map(({ target, head }) => (
              <label key={target}>
                <input
                  type="checkbox"
                  checked={update.key.includes(target)}
                  onChange={({ target: { checked } }) =>
                    onChange({
                      ...update,
                      key: checked ? [...update.key, target] : update.key.filter((one) => one !== target),
                    })
                  }
                />
                {head}
              </label>
            ))}
          </fieldset>
          <fieldset>
            <legend>{words.othersAre}</legend>
            {OTHERS.map((others) => (
              <label key={others}>
                <input
                  type="radio"
                  name={`${name}-others`}
                  checked={update.others === others}
                  onChange={() => onChange({ ...update, others })}
                />
                {words.others[others]}
              </label>
            ))}
          </fieldset>
          <fieldset>
            <legend>{words.blanksAre}</legend>
            {BLANKS.map((blanks) => (
              <label key={blanks}>
                <input
                  type="radio"
                  name={`${name}-blanks`}
                  checked={update.blanks === blanks}
                  onChange={() => onChange({ ...update, blanks })}
                />
                {words.blanks[blanks]}
              </label>
            ))}
          </fieldset>
        </div>
      )}
    </section>
  )
}

/** The server's name for the column of records' numbers. */
const NUMBER = 'number'

function keysAmong(fields: ImportStart['fields'], mapping: readonly (string | null)[], number: string) {
  const own = mapping.includes(NUMBER) ? [{ target: NUMBER, head: number }] : []
  const mapped = fields.filter(({ key, pointer }) => key && mapping.includes(pointer))
  return [...own, ...mapped.map(({ pointer, head }) => ({ target: pointer, head }))]
}

function firstUpdate(mapping: readonly (string | null)[]): ImportUpdate {
  return { key: mapping.includes(NUMBER) ? [NUMBER] : [], others: 'add', blanks: 'leave' }
}
