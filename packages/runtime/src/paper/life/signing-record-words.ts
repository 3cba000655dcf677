import type { Locale } from '../../fields/field-type.ts'

export interface SigningRecordWords {
  title: string
  /** Moment, who, place, what, opinion, way, revision. */
  heads: string[]
  joint: string
  author: string
  inPlaceOf(name: string): string
  /** Who signed, and who entered it. */
  enteredBy(name: string, by: string): string
  /** Of a signer who was added at a place. */
  added(label: string): string
  done(verb: string, target: string): string
}

/** What the page of a sheet says that lists what was done about its signatures. */
export const SIGNING_RECORD_WORDS: Readonly<Record<Locale, SigningRecordWords>> = {
  zh: {
    title: '签字记录',
    heads: ['时间', '谁', '签字处', '做了什么', '意见或理由', '方式', '版次'],
    joint: '、',
    author: '提交人',
    inPlaceOf: (name) => `（代${name}）`,
    enteredBy: (name, by) => (by === '' ? name : `${name}（${by}登记）`),
    added: (label) => `${label}（加签）`,
    done: (verb, target) => (target === '' ? verb : `${verb}：${target}`),
  },
  en: {
    title: 'Signing record',
    heads: ['Moment', 'Who', 'Place', 'What', 'Opinion or reason', 'Way', 'Rev.'],
    joint: ', ',
    author: 'its author',
    inPlaceOf: (name) => ` for ${name}`,
    enteredBy: (name, by) => (by === '' ? name : `${name} (entered by ${by})`),
    added: (label) => `${label} (added)`,
    done: (verb, target) => (target === '' ? verb : `${verb}: ${target}`),
  },
}
