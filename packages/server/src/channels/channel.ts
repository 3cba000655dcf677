import type { NoticeGroup } from '@paperwright/runtime/kit'
import type { Locale } from '@paperwright/runtime'
import type { ChannelKind } from '../db/notice-tables.ts'

/** Mail is no channel that an admin makes: it is there where the environment says so. */
export const MAIL = 'mail'

/** A channel in use, with its secrets. */
export interface Channel {
  id: string
  kind: ChannelKind
  name: string
  address: string
  /** What messages are signed with; null where they are not. */
  secret: string | null
  what: readonly NoticeGroup[]
  locale: Locale
  enabled: boolean
}

/** Why something was not taken: which kind of reason it is, and what the other side said. */
export class DeliveryFault extends Error {
  override name = 'DeliveryFault'
  readonly code: 'timeout' | 'unreachable' | 'redirected' | 'refused'
  constructor(code: DeliveryFault['code'], said = '') {
    super(said)
    this.code = code
  }
}
