import { setValue, type Form, type JsonObject } from '@paperwright/runtime'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { Submission } from '@paperwright/server'
import { useSession } from '../session/Session.tsx'
import { useWords } from '../session/use-words.ts'
import { FormHead } from '../shell/FormHead.tsx'
import { wordField, wordValue } from '../shell/word-value.ts'
import { ClashChoice } from './ClashChoice.tsx'
import { mergeRecords, type Clash } from '../record/merge-records.ts'
import './conflict.css'

interface ConflictPageProps {
  form: Form
  opened: { record: JsonObject }
  mine: JsonObject
  theirs: Submission
  /** Goes on with a record that holds both sides' changes. */
  onMerge(record: JsonObject): void
  onTakeTheirs(): void
}

/** Two people changed one record: shows where they differ and lets the later one choose, field by field. */
export function ConflictPage({ form, opened, mine, theirs, onMerge, onTakeTheirs }: ConflictPageProps) {
  const { conflict } = useWords()
  const { locale } = useSession()
  const { merged, clashes } = useMemo(
    () => mergeRecords(form, { opened: opened.record, mine, theirs: theirs.record }),
    [form, opened, mine, theirs],
  )
  const [keptMine, setKeptMine] = useState<ReadonlySet<string>>(
    () => new Set(clashes.map(({ pointer }) => pointer)),
  )

  const choose = (pointer: string, side: 'mine' | 'theirs') =>
    setKeptMine((was) => {
      const next = new Set(was)
      if (side === 'mine') next.add(pointer)
      else next.delete(pointer)
      return next
    })
  const merge = () =>
    onMerge(
      clashes
        .filter(({ pointer }) => keptMine.has(pointer))
        .reduce((record, clash) => setValue(record, clash.pointer, clash.mine), merged),
    )

  const choice = (clash: Clash, side: 'mine' | 'theirs') => (
    <ClashChoice
      name={clash.pointer}
      text={wordValue(form, clash.schema, clash[side], locale, conflict)}
      chosen={keptMine.has(clash.pointer) === (side === 'mine')}
      onChoose={() => choose(clash.pointer, side)}
    />
  )
  return (
    <>
      <FormHead form={form} note={theirs.number} />
      <div className="conflict">
        <h2>{conflict.title}</h2>
        <p>{clashes.length > 0 ? conflict.lead(theirs.number) : conflict.noClash}</p>
        {clashes.length > 0 && (
          <table>
            <thead>
              <tr>
                <th scope="col">{conflict.field}</th>
                <th scope="col">{conflict.mine}</th>
                <th scope="col">{conflict.theirs}</th>
              </tr>
            </thead>
            <tbody>
              {clashes.map((clash) => (
                <tr key={clash.pointer}>
                  <th scope="row">{wordField(form, clash.pointer, locale)}</th>
                  <td>{choice(clash, 'mine')}</td>
                  <td>{choice(clash, 'theirs')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <div className="conflict-actions">
          <Button onClick={onTakeTheirs}>{conflict.takeTheirs}</Button>
          <Button type="primary" onClick={merge}>
            {conflict.merge}
          </Button>
        </div>
      </div>
    </>
  )
}
