import type { ActOf } from './signing-act.ts'
import {
  ballotsAt,
  beginRound,
  bringTurns,
  comeAgain,
  placeOf,
  standing,
  unasked,
  voiceOf,
  whereItLies,
  type Place,
  type SlowChain,
} from './slow-chain.fixture.ts'
import {
  atPlace,
  barred,
  isBlank,
  isOneOf,
  looksAfter,
  passingOn,
  time,
  type Tries,
} from './slow-checks.fixture.ts'

const HOUR = 3_600_000

/** Passing on, and what stands beside the votes. */
export const tendingTrials = {
  handedOver: (chain, act) => {
    const { place, voice, hasVoted, against } = passingOn(chain, act)
    const { circle, already } = barred(chain, act, voice)
    return {
      against: { ...against, circle, already: hasVoted || already },
      happens: () => {
        const { people, named = [] } = place!.asked
        const list = people?.map((id) => (id === voice.id ? act.to : id))
        const others = named.filter((id) => id !== voice.id)
        place!.asked = list
          ? { ...place!.asked, people: list, named: [...others, act.to] }
          : { people: [act.to] }
        for (const by of new Set([voice.id, act.by.id])) chain.handings.push({ step: act.step, by })
        chain.isTouched = true
      },
    }
  },
  lent: (chain, act) => {
    const { voice, hasVoted, against } = passingOn(chain, act)
    const { circle, already } = barred(chain, act, voice)
    return {
      against: { ...against, circle, already: hasVoted || already },
      happens: () => {
        chain.loans.push({ step: act.step, by: voice.id, to: act.to })
        chain.isTouched = true
      },
    }
  },
  givenBack: (chain, act) => {
    const { noStep, state } = atPlace(chain, act)
    const id = act.by.id
    const loans = chain.loans.filter(({ step }) => step === act.step)
    const loan = loans.find(({ to }) => to === id) ?? loans.find(({ by }) => by === id)
    return {
      against: {
        noStep,
        state,
        notAsked: !noStep && !loan,
        noReason: loan?.to === id && isBlank(act.opinion),
      },
      happens: () => {
        chain.loans.splice(chain.loans.indexOf(loan!), 1)
        chain.isTouched = true
      },
    }
  },
  added: (chain, act) => {
    const { place, voice, against } = passingOn(chain, act)
    const isSelf = act.people.some((id) => id === voice.id || id === act.by.id)
    return {
      against: {
        ...against,
        addedAdds: place?.addedAt !== undefined,
        noPeople: act.people.length === 0,
        circle: isSelf,
      },
      happens: () => addPlace(chain, place!, act),
    }
  },
  passed: (chain, act) => {
    const { place, isAsked, noStep, state } = atPlace(chain, act)
    return {
      against: {
        noStep,
        state: state || (place !== undefined && place.slot?.isOptional !== true),
        notAsked: !isAsked && !looksAfter(chain, act.by),
      },
      happens: () => {
        place!.isLeftOut = true
        place!.isLeftOutByRecord = false
        chain.isTouched = true
        bringTurns(chain, act.now, { submits: false, at: time(act.at) })
      },
    }
  },
  addressed: (chain, act) => {
    const place = placeOf(chain, act.step)
    const isBefore = place?.after.some((key) => ballotsAt(chain, key).some(({ by }) => by === act.by.id))
    const isOpen = place && isOneOf(standing(chain, place), 'asked', 'waiting')
    return {
      against: {
        noStep: !place,
        state: whereItLies(chain) !== 'running' || (place !== undefined && !isOpen),
        notAsked: !looksAfter(chain, act.by) && !isBefore,
        noPeople: act.people.length === 0,
      },
      happens: () => {
        const voters = ballotsAt(chain, act.step).map((ballot) => voiceOf(ballot))
        place!.chosen = [...new Set(act.people)]
        if (!place!.hasTurn) return
        place!.asked = { people: [...new Set([...voters, ...act.people])] }
        chain.loans = chain.loans.filter(({ step }) => step !== act.step)
        chain.handings = chain.handings.filter(({ step }) => step !== act.step)
        bringTurns(chain, act.now, { submits: false, at: time(act.at) })
      },
    }
  },
  nudged: (chain, act) => {
    const { place, noStep, state } = atPlace(chain, act)
    const voted = chain.ballots.some(({ is, by }) => is === 'counting' && by === act.by.id)
    return {
      against: {
        noStep,
        state,
        notAuthor: !looksAfter(chain, act.by) && !voted,
        tooSoon: place?.nudgedAt !== undefined && time(act.at) - place.nudgedAt < HOUR,
      },
      happens: () => {
        place!.nudgedAt = time(act.at)
      },
    }
  },
  copied: (chain, act) => {
    const fresh = [...new Set(act.people)].filter((id) => !chain.copies.some(({ to }) => to === id))
    return {
      against: { noPeople: act.people.length === 0, already: act.people.length > 0 && fresh.length === 0 },
      happens: () => chain.copies.push(...fresh.map((to) => ({ to, isRead: false }))),
    }
  },
  read: (chain, act) => {
    const copy = chain.copies.find(({ to }) => to === act.by.id)
    return {
      against: { notAsked: !copy, already: copy?.isRead === true },
      happens: () => {
        copy!.isRead = true
      },
    }
  },
  commented: (_chain, act) => ({ against: { noReason: isBlank(act.text) } }),
  takenOut: (chain, act) => ({
    against: { state: whereItLies(chain) !== 'running', noName: isBlank(act.takenBy) },
  }),
  corrected: (chain, act) => ({
    against: {},
    happens: () => {
      const isAnew = isOneOf(whereItLies(chain), 'running', 'complete')
      chain.covers = act.revision
      if (isAnew) beginRound(chain, act.by.id, act.now, time(act.at))
    },
  }),
  voided: (chain) => ({
    against: {},
    happens: () => {
      chain.lies = 'void'
    },
  }),
} satisfies Partial<Tries>

function addPlace(chain: SlowChain, place: Place, { where, people, who, now, at }: ActOf<'added'>): void {
  const count = chain.places.filter(({ addedAt }) => addedAt === place.key).length
  const key = `${place.key}+${count + 1}`
  const added: Place = {
    key,
    addedAt: place.key,
    added: [...new Set(people)],
    after: [],
    who,
    asked: {},
    ...unasked,
  }
  if (where === 'before') {
    added.after = [...place.after]
    place.after.push(key)
    comeAgain(chain, place)
  } else {
    added.after = [place.key]
    for (const other of chain.places) {
      if (other.after.includes(place.key)) other.after.push(key)
    }
  }
  chain.places.push(added)
  chain.isTouched = true
  bringTurns(chain, now, { submits: false, at: time(at) })
}
