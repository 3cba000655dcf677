import type { Locale } from '../../fields/field-type.ts'
import type { ValueKind } from '../../finding/value-kind.ts'

/** What every stored record has beside the fields of its form. */
export const recordOwnFields = [
  'number',
  'state',
  'createdAt',
  'updatedAt',
  'createdBy',
  'department',
  'form',
  'chain',
  'waitsFor',
  'waitsSince',
  'signedOn',
] as const

export type RecordOwnField = (typeof recordOwnFields)[number]

interface OwnFieldRule {
  kind: ValueKind
  title: Readonly<Record<Locale, string>>
}

export const RECORD_OWN_FIELDS: Readonly<Record<RecordOwnField, OwnFieldRule>> = {
  number: { kind: 'text', title: { zh: '编号', en: 'Number' } },
  state: { kind: 'option', title: { zh: '状态', en: 'Status' } },
  createdAt: { kind: 'moment', title: { zh: '提交时间', en: 'Submitted on' } },
  updatedAt: { kind: 'moment', title: { zh: '修改时间', en: 'Changed on' } },
  createdBy: { kind: 'option', title: { zh: '提交人', en: 'Submitted by' } },
  department: { kind: 'option', title: { zh: '部门', en: 'Department' } },
  form: { kind: 'option', title: { zh: '表单', en: 'Form' } },
  chain: { kind: 'option', title: { zh: '签字状态', en: 'Signing status' } },
  waitsFor: { kind: 'option', title: { zh: '等谁签', en: 'Waiting for' } },
  waitsSince: { kind: 'moment', title: { zh: '等待自', en: 'Waiting since' } },
  signedOn: { kind: 'moment', title: { zh: '签完时间', en: 'Signed on' } },
}
