import { readOptions, type Option } from '@paperwright/runtime/kit'
import type { HelpField } from './help-field.ts'

export type ReadyKey =
  | 'sum'
  | 'multiply'
  | 'share'
  | 'round'
  | 'excess'
  | 'days'
  | 'hours'
  | 'age'
  | 'later'
  | 'join'
  | 'option'
  | 'filled'
  | 'notBefore'
  | 'notMore'

/** What a formula gives. */
export type Gives = 'number' | 'text' | 'date' | 'answer'

/** A usual formula, written with fields of the form's own. */
export interface ReadyFormula {
  key: ReadyKey
  gives: Gives
  /** Which fields can be picked, in their order. */
  slots: readonly ((field: HelpField) => boolean)[]
  /** The value of an option of the first field is picked, too. */
  hasOption?: true
  write(fields: readonly HelpField[], option?: string): string
}

const number = ({ type, isMany }: HelpField) => type.kind === 'number' && !isMany
const column = ({ type, isMany }: HelpField) => type.kind === 'number' && isMany
const day = ({ type, isMany }: HelpField) =>
  !isMany && (type.reader === 'date' || type.reader === 'date and time')
const clock = ({ type, isMany }: HelpField) =>
  !isMany && (type.reader === 'time' || type.reader === 'date and time')
const words = ({ type, isMany }: HelpField) => type.kind === 'string' && !type.reader && !isMany
const choice = ({ type, isMany }: HelpField) =>
  !isMany && (type.kind === 'list' ? type.of : type)?.isChoice === true
const single = ({ isMany }: HelpField) => !isMany

export const READY_FORMULAS: readonly ReadyFormula[] = [
  { key: 'sum', gives: 'number', slots: [column], write: ([of]) => `sum(${of!.name})` },
  { key: 'multiply', gives: 'number', slots: [number, number], write: ([a, b]) => `${a!.name} * ${b!.name}` },
  {
    key: 'share',
    gives: 'number',
    slots: [number, number],
    write: ([part, whole]) => `if ${whole!.name} > 0 then ${part!.name} / ${whole!.name} * 100 else null`,
  },
  { key: 'round', gives: 'number', slots: [number], write: ([of]) => `round half up(${of!.name}, 2)` },
  {
    key: 'excess',
    gives: 'number',
    slots: [number, number],
    write: ([a, b]) => `if ${a!.name} > ${b!.name} then ${a!.name} - ${b!.name} else 0`,
  },
  {
    key: 'days',
    gives: 'number',
    slots: [day, day],
    write: ([from, to]) => `(date(${to!.name}) - date(${from!.name})).days`,
  },
  { key: 'hours', gives: 'number', slots: [clock, clock], write: ([from, to]) => hoursBetween(from!, to!) },
  {
    key: 'age',
    gives: 'number',
    slots: [day],
    write: ([from]) => `years and months duration(date(${from!.name}), today()).years`,
  },
  { key: 'later', gives: 'date', slots: [day], write: ([from]) => `date(${from!.name}) + duration("P7D")` },
  {
    key: 'join',
    gives: 'text',
    slots: [words, words],
    write: ([a, b]) => `string join([${a!.name}, ${b!.name}], " ")`,
  },
  {
    key: 'option',
    gives: 'answer',
    slots: [choice],
    hasOption: true,
    write: ([of], option = 'null') =>
      of!.type.kind === 'list' ? `list contains(${of!.name}, ${option})` : `${of!.name} = ${option}`,
  },
  { key: 'filled', gives: 'answer', slots: [single], write: ([of]) => `${of!.name} != null` },
  {
    key: 'notBefore',
    gives: 'answer',
    slots: [day, day],
    write: ([a, b]) => `date(${a!.name}) >= date(${b!.name})`,
  },
  { key: 'notMore', gives: 'answer', slots: [number, number], write: ([a, b]) => `${a!.name} <= ${b!.name}` },
]

/** Of two times of a day, or of moments that may lie days apart. */
function hoursBetween(from: HelpField, to: HelpField): string {
  const reader = from.type.reader === to.type.reader ? from.type.reader! : 'time'
  const between = `(${reader}(${to.name}) - ${reader}(${from.name}))`
  const days = reader === 'time' ? '' : `${between}.days * 24 + `
  return `${days}${between}.hours + ${between}.minutes / 60`
}

/** The options of a choice that can be picked. */
export function optionsOf(field: HelpField | undefined): readonly Option[] {
  return field ? readOptions(field.schema) : []
}
