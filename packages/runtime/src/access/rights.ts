/** Whose records of a form someone sees, the narrowest first: each holds those before it. */
export const reaches = ['none', 'own', 'department', 'departments', 'all'] as const
export type Reach = (typeof reaches)[number]

/** As far as the rules of a form may reach; of further departments one sees by the reach of a post. */
export const ruledReaches = ['none', 'own', 'department', 'all'] as const satisfies readonly Reach[]
export type RuledReach = (typeof ruledReaches)[number]

/** Whose records a post sees by itself: everyone's, or those of the departments with these ids (of none, nobody's). */
export type PostReach = 'all' | string[]

/**
 * What may be allowed with a form's records, beside seeing them: `ofSeen` with those alone that one sees. A right more is a
 * row more, and its words: the type, the API's schema, the columns of the rights page and the audit log's lines follow.
 */
export const grants = {
  /** Hand in new records. */
  fill: { ofSeen: false },
  /** Correct and void what one handed in oneself. Before it was a right of its own, whoever might correct might. */
  own: { ofSeen: true, was: 'edit' },
  /** Correct whatever one sees. */
  edit: { ofSeen: true },
  /** Make void whatever one sees. Before it was a right of its own, whoever might correct might. */
  void: { ofSeen: true, was: 'edit' },
  print: { ofSeen: true },
  /** Freeze the figures of reports under a number. Before it was a right of its own, whoever might print might. */
  issue: { ofSeen: true, was: 'print' },
  /** Take records away as a file. */
  export: { ofSeen: true },
} as const satisfies Record<string, { ofSeen: boolean; was?: string }>

export type Grant = keyof typeof grants

/** What a form's rules say that someone may do with its records. */
export type Rights = Record<Grant, boolean> & { see: RuledReach }
export type Right = keyof Rights

/** What someone may do with them in all: by the rules, and by the reach of their posts. */
export type Allowed = Record<Grant, boolean> & { see: Reach }

/** In the order in which they are told and set. */
export const rightNames = [...grantsWhere(false), 'see', ...grantsWhere(true)] as const

/** Something of each grant. */
export function byGrant<Value>(valueOf: (grant: Grant) => Value): Record<Grant, Value> {
  const names = Object.keys(grants) as Grant[]
  return Object.fromEntries(names.map((grant) => [grant, valueOf(grant)])) as Record<Grant, Value>
}

/** Whether rules allow this; those from before it was known do not, or as what it was a part of. */
export function allows(rules: Partial<Rights>, grant: Grant): boolean {
  const said = rules[grant]
  if (said !== undefined) return said
  const known = grants[grant]
  return 'was' in known && allows(rules, known.was)
}

/** Rules with every right that there is today. */
export function completeRights(rules: Partial<Rights> & Pick<Rights, 'see'>): Rights {
  return { ...byGrant((grant) => allows(rules, grant)), see: rules.see }
}

/** What someone may do with a record, by what they may do with the form's: with one's own that they handed in, more. */
export function withRecord<Held extends Allowed>(rights: Held, { isOwn }: { isOwn: boolean }): Held {
  const mayOwn = isOwn && rights.own
  return { ...rights, edit: rights.edit || mayOwn, void: rights.void || mayOwn }
}

export const noRights: Rights = { ...byGrant(() => false), see: 'none' }
export const allRights: Rights = { ...byGrant(() => true), see: 'all' }

/** Whether this is allowed with any record at all. */
export function hasRight(rights: Allowed, right: Right): boolean {
  return right === 'see' ? rights.see !== 'none' : rights[right]
}

/** Whether one reach holds no more than another. */
export function isWithin(one: Reach, other: Reach): boolean {
  return reaches.indexOf(one) <= reaches.indexOf(other)
}

/** The reach that holds the most of several; `none` of none. */
export function widest(some: readonly RuledReach[]): RuledReach {
  return ruledReaches.findLast((one) => some.includes(one)) ?? 'none'
}

function grantsWhere(ofSeen: boolean): Grant[] {
  return (Object.keys(grants) as Grant[]).filter((grant) => grants[grant].ofSeen === ofSeen)
}
