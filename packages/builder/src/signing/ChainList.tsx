import { useEffect, useRef, type DragEvent } from 'react'
import { useBuilder } from '../state/use-builder.ts'
import { ChainChip } from './ChainChip.tsx'
import { CHAIN_MIME } from './chain-mime.ts'
import { chainLevels, isLevelled } from './chain-levels.ts'
import { moveInChain, stepInChain, type ChainPlace } from './move-in-chain.ts'
import { signingWords } from './signing-words.ts'

/** The slots in their order of signing, those side by side on one line; moved by dragging, buttons or Alt with an arrow key. */
export function ChainList() {
  const { form, locale, selection, select, run } = useBuilder()
  const say = signingWords[locale]
  const list = useRef<HTMLOListElement>(null)
  const moved = useRef<{ key: string; by: string }>(undefined)
  const slots = form['x-signatures'] ?? []
  const levels = chainLevels(slots)
  useEffect(() => {
    if (!moved.current) return
    // On another line it is another button: whoever moved it goes on with that.
    const { key, by } = moved.current
    moved.current = undefined
    const chip = list.current?.querySelector(`[data-chain="${key}"]`)
    const same = chip?.querySelector<HTMLButtonElement>(`[data-by="${by}"]`)
    const button = same ?? chip?.querySelector('button')
    button?.focus()
  })
  const move = (key: string, to: ChainPlace) => {
    const by = document.activeElement?.getAttribute('data-by') ?? 'name'
    moved.current = { key, by }
    run((now) => moveInChain(now, { key, to }))
  }
  const dropOn = (to: ChainPlace) => ({
    onDragOver: (event: DragEvent) => event.dataTransfer.types.includes(CHAIN_MIME) && event.preventDefault(),
    onDrop: (event: DragEvent) => {
      const key = event.dataTransfer.getData(CHAIN_MIME)
      if (key === '') return
      event.preventDefault()
      move(key, to)
    },
  })
  return (
    <div className="pwb-chain">
      <p className="pwb-hint">{isLevelled(slots) ? say.chainHint : say.crossing}</p>
      <ol ref={list} aria-label={say.chain}>
        {levels.map((keys, level) => (
          <li key={keys.join(' ')} aria-label={say.step(level + 1)}>
            <div className="pwb-chain-gap" {...dropOn({ before: level })} />
            <div className="pwb-chain-level" {...dropOn({ beside: level })}>
              {keys.map((key) => {
                const up = stepInChain(levels, key, 'up')
                const down = stepInChain(levels, key, 'down')
                return (
                  <ChainChip
                    key={key}
                    slotKey={key}
                    label={slots.find((slot) => slot.key === key)!.label}
                    isSelected={selection.kind === 'slot' && selection.key === key}
                    onSelect={() => select({ kind: 'slot', key })}
                    onUp={up && (() => move(key, up))}
                    onDown={down && (() => move(key, down))}
                    onJoin={level > 0 ? () => move(key, { beside: level - 1 }) : undefined}
                  />
                )
              })}
            </div>
            {level === levels.length - 1 && (
              <div className="pwb-chain-gap" {...dropOn({ before: level + 1 })} />
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}
