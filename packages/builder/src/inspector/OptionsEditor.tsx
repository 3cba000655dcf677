import type { Locale } from '@paperwright/runtime'
import { listPlacements, type Option } from '@paperwright/runtime/kit'
import { useId, useState } from 'react'
import { joinOptions, spreadOptions } from '../edits/option-cells.ts'
import { readOptionList, setOptions } from '../edits/set-options.ts'
import { newOption } from '../fields/new-option.ts'
import { useKept } from '../kept/kept-context.ts'
import { KeptNote } from '../kept/KeptNote.tsx'
import { icons } from '../toolbar/icons.tsx'
import { useBuilder } from '../state/use-builder.ts'

/** The options of a choice: named, ordered, added one by one or pasted as a list. */
export function OptionsEditor({ pointer, options }: { pointer: string; options: readonly Option[] }) {
  const { form, words, locale, run, amend } = useBuilder()
  const id = useId()
  const isSpread = listPlacements(form).some(({ role, target }) => role === 'option' && target === pointer)
  const [opened, setOpened] = useState(false)
  const { inspector } = words
  // What was pasted waits while something else is looked at.
  const kept = useKept('paste', inspector.pasteOptions)
  const pasted = kept.text ?? (opened ? '' : undefined)
  const put = (next: readonly Option[]) => run((now) => setOptions(now, { pointer, options: next }))
  const move = (from: number, to: number) => put(options.toSpliced(from, 1).toSpliced(to, 0, options[from]!))
  const add = () => {
    const titles = new Set(options.map(({ title }) => title))
    let count = options.length + 1
    while (titles.has(inspector.optionName(count))) count++
    const title = inspector.optionName(count)
    put([...options, newOption(title, options)])
  }
  return (
    <div className="pwb-options">
      <ol>
        {options.map((option, index) => (
          <li key={JSON.stringify(option.value)}>
            <OptionInput
              label={inspector.optionName(index + 1)}
              setting={`option ${JSON.stringify(option.value)}`}
              title={option.title}
              locale={locale}
              onTitle={(title) =>
                amend(`${pointer} option ${JSON.stringify(option.value)}`, (now) =>
                  setOptions(now, { pointer, options: options.with(index, { ...option, title }) }),
                )
              }
            />
            <button
              type="button"
              className="pwb-icon"
              aria-label={inspector.optionUp(option.title)}
              disabled={index === 0}
              onClick={() => move(index, index - 1)}
            >
              {icons.up}
            </button>
            <button
              type="button"
              className="pwb-icon"
              aria-label={inspector.optionDown(option.title)}
              disabled={index === options.length - 1}
              onClick={() => move(index, index + 1)}
            >
              {icons.down}
            </button>
            <button
              type="button"
              className="pwb-icon"
              aria-label={inspector.optionRemove(option.title)}
              onClick={() => put(options.toSpliced(index, 1))}
            >
              {icons.remove}
            </button>
          </li>
        ))}
      </ol>
      <div className="pwb-buttons">
        <button type="button" onClick={add}>
          {inspector.addOption}
        </button>
        <button
          type="button"
          aria-expanded={pasted !== undefined}
          disabled={kept.text !== undefined}
          onClick={() => setOpened(!opened)}
        >
          {inspector.pasteOptions}
        </button>
        <button
          type="button"
          onClick={() =>
            run((now) => (isSpread ? joinOptions(now, { pointer }) : spreadOptions(now, { pointer })))
          }
        >
          {isSpread ? inspector.joinOptions : inspector.spreadOptions}
        </button>
      </div>
      {pasted !== undefined && (
        <>
          <textarea
            ref={focusThere}
            aria-label={inspector.pasteOptions}
            placeholder={inspector.pasteHint}
            rows={5}
            value={pasted}
            aria-describedby={kept.reason === undefined ? undefined : `${id}-kept`}
            onChange={({ target: { value } }) => {
              setOpened(true)
              if (value.trim() === '') kept.letGo()
              else kept.keep(value, { reason: inspector.pasteUntaken })
            }}
          />
          <KeptNote id={`${id}-kept`} kept={kept} locale={locale} onLetGo={() => setOpened(false)} />
          <button
            type="button"
            onClick={() => {
              if (!put(readOptionList(pasted, options))) return
              kept.letGo()
              setOpened(false)
            }}
          >
            {inspector.pasteDone}
          </button>
        </>
      )}
    </div>
  )
}

/** What was asked for has the keys, and is scrolled to. */
const focusThere = (box: HTMLElement | null) => box?.focus()

/** An option's words; those of another stay to be mended, and none at all are not taken over. */
function OptionInput({
  label,
  setting,
  title,
  locale,
  onTitle,
}: {
  label: string
  setting: string
  title: string
  locale: Locale
  onTitle(title: string): boolean
}) {
  const [typed, setTyped] = useState<string>()
  const kept = useKept(setting, label)
  const id = useId()
  const isKept = kept.reason !== undefined
  return (
    <div className="pwb-option">
      <input
        type="text"
        aria-label={label}
        value={typed ?? kept.text ?? title}
        aria-invalid={isKept || undefined}
        aria-describedby={isKept ? `${id}-kept` : undefined}
        onChange={(event) => {
          const next = event.target.value
          setTyped(next)
          if (next.trim() === '' || onTitle(next)) kept.letGo()
          else kept.keep(next)
        }}
        onBlur={() => setTyped(undefined)}
      />
      {isKept && (
        <KeptNote id={`${id}-kept`} kept={kept} locale={locale} onLetGo={() => setTyped(undefined)} />
      )}
    </div>
  )
}
