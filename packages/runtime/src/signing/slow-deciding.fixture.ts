import {
  allAfter,
  ballotsAt,
  beginRound,
  bringTurns,
  comeAgain,
  isDecided,
  nextOf,
  placeOf,
  standing,
  takeTurn,
  whereItLies,
  type Ballot,
  type Place,
  type SlowChain,
} from './slow-chain.fixture.ts'
import {
  atPlace,
  deciding,
  isBlank,
  isOneOf,
  looksAfter,
  time,
  vote,
  type Tries,
} from './slow-checks.fixture.ts'

/** Whether a decision holds when one of the votes that led to it is gone. */
function withoutIt(chain: SlowChain, place: Place, mine: Ballot): boolean {
  if (!isDecided(chain, place)) return false
  const rest = chain.ballots.filter((ballot) => ballot !== mine)
  return isDecided({ ...chain, ballots: rest }, place)
}

/** Sending, voting, and taking back. */
export const decidingTrials = {
  sent: (chain, act) => {
    const { by, now, at } = act
    const straight = whereItLies(chain) === 'returned' ? chain.goesStraightTo : undefined
    const place = straight === undefined ? undefined : placeOf(chain, straight)
    return {
      against: {
        notAuthor: !looksAfter(chain, by),
        state: !isOneOf(whereItLies(chain), 'idle', 'withdrawn', 'refused', 'returned'),
        noStep: chain.plan.length === 0,
      },
      happens: () => {
        if (!place) return beginRound(chain, by.id, now, time(at))
        chain.lies = undefined
        chain.goesStraightTo = undefined
        bringTurns(chain, now, { submits: by.id === chain.author, at: time(at) })
      },
    }
  },
  seen: (chain, act) => {
    const { isAsked, voice, noStep, state } = atPlace(chain, act)
    const { step, by, covers } = act
    const borrows = chain.loans.some((loan) => loan.step === step && loan.to === voice.id)
    const isKnown = chain.sights.some((one) => one.step === step && one.by === by.id && one.covers === covers)
    return {
      against: {
        noStep,
        state,
        notAsked: !isAsked && !borrows,
        outdated: covers !== chain.covers,
        already: isKnown,
      },
      happens: () => chain.sights.push({ step, by: by.id, covers }),
    }
  },
  signed: (chain, act) => {
    const { place, voice: _voice, ...against } = deciding(chain, act)
    const ways: readonly string[] = place?.slot?.ways ?? [act.way]
    const onPaper = act.way === 'paper'
    if (onPaper) {
      against.notSeen = false
      if (looksAfter(chain, act.by)) {
        against.already = false
        against.notAsked = false
      }
    }
    const needsName = onPaper || place?.slot?.isOutsider === true
    return {
      against: { ...against, way: !ways.includes(act.way), noName: needsName && isBlank(act.name) },
      happens: () => vote(chain, act),
    }
  },
  refused: (chain, act) => {
    const { place: _place, voice: _voice, ...against } = deciding(chain, act)
    return { against: { ...against, noReason: isBlank(act.reason) }, happens: () => vote(chain, act) }
  },
  returned: (chain, act) => {
    const { place, voice: _voice, ...against } = deciding(chain, act)
    const { to, straight, now, at } = act
    const target = to === null ? undefined : placeOf(chain, to)
    const isBehind = target !== undefined && allAfter(chain, target.key).some(({ key }) => key === act.step)
    const isTarget = isBehind && standing(chain, target) === 'signed'
    return {
      against: { ...against, noReason: isBlank(act.reason), target: to !== null && !isTarget },
      happens: () => {
        chain.isTouched = true
        if (!target) {
          chain.lies = 'returned'
          chain.goesStraightTo = straight ? act.step : undefined
          comeAgain(chain, place!)
          return
        }
        takeTurn(chain, target)
        if (straight) {
          target.hasTurn = true
          comeAgain(chain, place!)
          place!.after.push(target.key)
        } else for (const other of allAfter(chain, target.key)) takeTurn(chain, other)
        bringTurns(chain, now, { submits: false, at: time(at) })
      },
    }
  },
  withdrawn: (chain, { by }) => ({
    against: {
      notAuthor: by.id !== chain.author,
      state: whereItLies(chain) !== 'running',
      opened: chain.isTouched,
    },
    happens: () => {
      chain.lies = 'withdrawn'
    },
  }),
  retrieved: (chain, act) => {
    const place = placeOf(chain, act.step)
    const state = place && standing(chain, place)
    const lies = whereItLies(chain)
    const mine = ballotsAt(chain, act.step).find((ballot) => ballot.way === 'hand' && ballot.by === act.by.id)
    const isEnded = lies === 'complete' || lies === 'refused'
    const next = state === 'signed' ? nextOf(chain, act.step) : []
    const isTouched = (place: Place, key = place.key) =>
      chain.sights.some(({ step }) => step === key) ||
      chain.handings.some(({ step }) => step === key) ||
      chain.loans.some(({ step }) => step === key) ||
      place.comesAgain ||
      (place.hasTurn && isDecided(chain, place) && !place.isLeftOutByRecord)
    const isWrongPlace = lies === 'refused' ? state !== 'refused' : state === 'passed'
    const staysDecided = mine !== undefined && place !== undefined && withoutIt(chain, place, mine)
    return {
      against: {
        noStep: !place,
        state: !isOneOf(lies, 'running', 'complete', 'refused') || isWrongPlace || staysDecided,
        notAsked: place !== undefined && !mine,
        tooLate: isEnded && mine !== undefined && time(act.at) - mine.at > act.within,
        opened: next.some((place) => isTouched(place)),
      },
      happens: () => {
        mine!.is = 'gone'
        for (const other of next) {
          if (other.wasAgain) comeAgain(chain, other)
          else if (other.hasTurn) takeTurn(chain, other)
        }
      },
    }
  },
} satisfies Partial<Tries>
