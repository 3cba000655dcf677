import { Fragment } from 'react'
import { useOwnWords } from '../session/use-words.ts'
import type { SetPage } from '../sheet/page-setter.ts'
import type { Doing } from './doing.ts'
import { SIGNING_WORDS } from './signing-words.ts'
import './slot-buttons.css'
import { useChain, type ChainOf } from './use-chain.ts'
import { waitsForMe } from './waits-for-me.ts'

/** What a finger hits, in CSS pixels: a place to sign is lower than that on a small screen. */
const LEAST = 44

/** The places on a page that wait for whoever looks at it: a press signs there. Those of others are left to the paper. */
export function SlotButtons({
  page: { width, height, slots = [] },
  onDo,
  ...of
}: ChainOf & { page: SetPage; onDo(doing: Doing): void }) {
  const words = useOwnWords(SIGNING_WORDS)
  const chain = useChain(of)
  if (!chain) return null
  const across = (length: number) => `${(100 * length) / width}%`
  const down = (length: number) => `${(100 * length) / height}%`
  return slots.map((area, index) => {
    const step = chain.steps.find(({ key }) => area.name === `sign:${key}`)
    if (!step || !waitsForMe(chain, step)) return null
    return (
      <Fragment key={index}>
        <button
          type="button"
          className="slot-button"
          aria-label={words.signAt(step.label, step.standsFor?.name)}
          title={words.signAt(step.label, step.standsFor?.name)}
          style={{
            left: across(area.x + area.width / 2),
            top: down(area.y + area.height / 2),
            width: `max(${across(area.width)}, ${LEAST}px)`,
            height: `max(${down(area.height)}, ${LEAST}px)`,
          }}
          onClick={() => onDo({ verb: 'signed', step, on: chain })}
        />
        <span
          className="slot-glow"
          aria-hidden="true"
          style={{
            left: across(area.x),
            top: down(area.y),
            width: across(area.width),
            height: down(area.height),
          }}
        />
      </Fragment>
    )
  })
}
