import type { ChainView, StepView } from '@paperwright/server'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, type ReactNode } from 'react'
import { tellRead, toldQuery } from '../api/notices.ts'
import { tellSeen } from '../api/signing.ts'
import { Button } from '../controls/Button.tsx'
import { useClock } from '../session/use-clock.ts'
import { useOwnWords } from '../session/use-words.ts'
import { wordMomentInFull } from '../shell/word-moment.ts'
import { ActDialog } from './ActDialog.tsx'
import type { Doing } from './doing.ts'
import { SIGNING_WORDS, wordsIn } from './signing-words.ts'
import { StepLine } from './StepLine.tsx'
import './signing.css'
import { useChain, type ChainOf } from './use-chain.ts'

/** Where the signatures of a record stand, and what one may do about them; nothing where it has none. */
export function ChainPanel({
  submissionId,
  revision,
  form,
  doing,
  since,
  onDo,
}: ChainOf & {
  /** What was changed since it was signed before, to be looked at. */
  since?: ReactNode
  /** What is asked about in a dialog; kept by the page, since the sheet beside begins it as well. */
  doing: Doing | undefined
  onDo(doing: Doing | undefined): void
}) {
  const own = useOwnWords(SIGNING_WORDS)
  const clock = useClock()
  const queries = useQueryClient()
  const chain = useChain({ submissionId, revision, form })
  const covers = chain?.covers
  const hasChain = chain !== undefined && chain !== null
  const isWanted = chain ? isWantedOf(chain) : false
  useEffect(() => {
    // What one was told of it is read, too.
    if (hasChain) void tellRead({ submission: submissionId }).catch(() => {})
  }, [submissionId, hasChain])
  useEffect(() => {
    // The sheet stands beside this panel: whoever is asked, or got a copy, has it before their eyes.
    if (!isWanted || covers === undefined) return
    const counted = () => queries.invalidateQueries({ queryKey: toldQuery.queryKey })
    void tellSeen(submissionId, covers).then(counted, () => {})
  }, [submissionId, covers, isWanted, queries])
  if (!chain) return null
  const words = wordsIn(own, chain)
  return (
    <section className="signing" aria-label={words.title} data-mode={chain.mode}>
      <h2>
        {words.title}
        <span className="tag" data-tone={TONES[chain.state]}>
          {words.states[chain.state]}
        </span>
      </h2>
      {since}
      {chain.state === 'idle' && <p>{words.unsent}</p>}
      <ol>
        {inOrder(chain.steps).map((step) => (
          <StepLine
            key={step.key}
            step={step}
            words={words}
            isByHand={chain.mode === 'hand'}
            verbs={chain.mine.steps[step.key] ?? []}
            say={(at) => wordMomentInFull(at, clock)}
            onDo={(verb) => onDo({ verb, step, on: chain })}
          />
        ))}
      </ol>
      {chain.copies.length > 0 && (
        <p>{words.copiedTo(chain.copies.map(({ to, read }) => (read ? words.hasRead(to.name) : to.name)))}</p>
      )}
      {chain.out && chain.state === 'running' && (
        <p>{words.outWith(chain.out.takenBy, wordMomentInFull(chain.out.at, clock))}</p>
      )}
      <div className="signing-acts">
        {chain.mine.chain
          .filter((verb) => words.verbs[verb])
          .map((verb) => (
            <Button
              key={verb}
              size="small"
              look={verb === 'sent' ? 'primary' : 'default'}
              onClick={() => onDo({ verb, on: chain })}
            >
              {words.verbs[verb]}
            </Button>
          ))}
      </div>
      {doing && (
        <ActDialog
          submissionId={submissionId}
          verb={doing.verb}
          chain={doing.on}
          step={doing.step}
          since={since}
          onClose={() => onDo(undefined)}
        />
      )}
    </section>
  )
}

const TONES: Record<ChainView['state'], string> = {
  idle: '',
  running: 'accent',
  returned: 'bad',
  withdrawn: '',
  complete: 'good',
  refused: 'bad',
  void: 'bad',
}

/** Whether it is told that one has opened the sheet: where a signature is wanted, or a copy not read yet. */
function isWantedOf({ mode, mine }: ChainView): boolean {
  const verbs = [...mine.chain, ...Object.values(mine.steps).flat()]
  return (
    (mode !== 'hand' && verbs.includes('signed')) || verbs.includes('givenBack') || verbs.includes('read')
  )
}

/** The steps as they are signed: whoever comes first stands first. */
function inOrder(steps: readonly StepView[]): readonly StepView[] {
  const depths = new Map<string, number>()
  const depthOf = (key: string, way: readonly string[]): number => {
    const known = depths.get(key)
    const step = steps.find((one) => one.key === key)
    if (known !== undefined || !step || way.includes(key)) return known ?? 0
    const depth = Math.max(-1, ...step.after.map((one) => depthOf(one, [...way, key]))) + 1
    depths.set(key, depth)
    return depth
  }
  return steps.toSorted((one, other) => depthOf(one.key, []) - depthOf(other.key, []))
}
