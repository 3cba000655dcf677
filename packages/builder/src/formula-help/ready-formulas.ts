import { readOptions, type FeelType, type Option } from '@paperwright/runtime/kit'
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
  | 'difference'
  | 'rate'
  | 'per'
  | 'perMonth'
  | 'growth'
  | 'begin'
  | 'band'

/** What a formula gives. */
export type Gives = 'number' | 'text' | 'date' | 'answer'

/** Where a formula stands: in a form, over a row of a report, or over figures that a report has. */
export type FormulaPlace = 'form' | 'row' | 'figures'

/** A usual formula, written with fields of the form's own. */
export interface ReadyFormula {
  key: ReadyKey
  /** Where it is usual and can be computed. */
  in: readonly FormulaPlace[]
  gives: Gives
  /** The unit of what it gives, where it has one of its own. */
  unit?: '%'
  /** Which fields can be picked, in their order. */
  slots: readonly ((field: HelpField) => boolean)[]
  /** The value of an option of the first field is picked, too. */
  hasOption?: true
  write(fields: readonly HelpField[], given: { option?: string | undefined; place: FormulaPlace }): string
}

const number = ({ type, isMany }: HelpField) => type.kind === 'number' && !isMany
const column = ({ type, isMany }: HelpField) => type.kind === 'number' && isMany
const day = ({ type, isMany }: HelpField) =>
  !isMany && (type.reader === 'date' || type.reader === 'date and time')
const clock = ({ type, isMany }: HelpField) =>
  !isMany && (type.reader === 'time' || type.reader === 'date and time')
const words = ({ type, isMany }: HelpField) =>
  type.kind === 'string' && !type.reader && !isMany && saysItself(type)
const choice = ({ type, isMany }: HelpField) =>
  !isMany && (type.kind === 'list' ? type.of : type)?.isChoice === true
const single = ({ isMany }: HelpField) => !isMany

const EVERYWHERE: readonly FormulaPlace[] = ['form', 'row', 'figures']

export const READY_FORMULAS: readonly ReadyFormula[] = [
  {
    key: 'rate',
    in: ['figures'],
    gives: 'number',
    unit: '%',
    slots: [number, number],
    write: ([part, whole]) => `${part!.name} / ${whole!.name} * 100`,
  },
  {
    key: 'per',
    in: ['row', 'figures'],
    gives: 'number',
    slots: [number, number],
    write: ([of, by]) => `${of!.name} / ${by!.name}`,
  },
  {
    key: 'difference',
    in: EVERYWHERE,
    gives: 'number',
    slots: [number, number],
    write: ([a, b]) => `${a!.name} - ${b!.name}`,
  },
  {
    key: 'growth',
    in: ['figures'],
    gives: 'number',
    unit: '%',
    slots: [number, number],
    write: ([now, before]) => `(${now!.name} - ${before!.name}) / ${before!.name} * 100`,
  },
  { key: 'perMonth', in: ['figures'], gives: 'number', slots: [number], write: ([of]) => `${of!.name} / 12` },
  { key: 'sum', in: ['form'], gives: 'number', slots: [column], write: ([of]) => `sum(${of!.name})` },
  {
    key: 'multiply',
    in: ['form', 'row'],
    gives: 'number',
    slots: [number, number],
    write: ([a, b]) => `${a!.name} * ${b!.name}`,
  },
  {
    key: 'share',
    in: ['form', 'row'],
    gives: 'number',
    unit: '%',
    slots: [number, number],
    write: ([part, whole]) => `if ${whole!.name} > 0 then ${part!.name} / ${whole!.name} * 100 else null`,
  },
  {
    key: 'round',
    in: EVERYWHERE,
    gives: 'number',
    slots: [number],
    write: ([of]) => `round half up(${of!.name}, 2)`,
  },
  {
    key: 'excess',
    in: EVERYWHERE,
    gives: 'number',
    slots: [number, number],
    write: ([a, b]) => `if ${a!.name} > ${b!.name} then ${a!.name} - ${b!.name} else 0`,
  },
  {
    key: 'days',
    in: ['form', 'row'],
    gives: 'number',
    slots: [day, day],
    write: ([from, to]) => `(date(${to!.name}) - date(${from!.name})).days`,
  },
  {
    key: 'hours',
    in: ['form'],
    gives: 'number',
    slots: [clock, clock],
    write: ([from, to]) => hoursBetween(from!, to!),
  },
  {
    key: 'age',
    in: ['form'],
    gives: 'number',
    slots: [day],
    write: ([from]) => `years and months duration(date(${from!.name}), today()).years`,
  },
  {
    key: 'later',
    in: ['form'],
    gives: 'date',
    slots: [day],
    write: ([from]) => `date(${from!.name}) + duration("P7D")`,
  },
  {
    key: 'begin',
    in: ['form', 'row'],
    gives: 'text',
    slots: [words],
    write: ([of]) => `substring(${of!.name}, 1, 4)`,
  },
  // In signs that need no other words in another language.
  {
    key: 'band',
    in: ['form', 'row'],
    gives: 'text',
    slots: [number],
    write: ([of]) => `if ${of!.name} < 18 then "<18" else if ${of!.name} < 60 then "18–59" else "≥60"`,
  },
  {
    key: 'join',
    in: EVERYWHERE,
    gives: 'text',
    slots: [words, words],
    write: ([a, b], { place }) =>
      place === 'row' ? `${a!.name} + " " + ${b!.name}` : `string join([${a!.name}, ${b!.name}], " ")`,
  },
  {
    key: 'option',
    in: ['form', 'row'],
    gives: 'answer',
    slots: [choice],
    hasOption: true,
    write: ([of], { option = 'null' }) =>
      of!.type.kind === 'list' ? `list contains(${of!.name}, ${option})` : `${of!.name} = ${option}`,
  },
  {
    key: 'filled',
    in: ['form', 'row'],
    gives: 'answer',
    slots: [single],
    write: ([of]) => `${of!.name} != null`,
  },
  {
    key: 'notBefore',
    in: ['form', 'row'],
    gives: 'answer',
    slots: [day, day],
    // Over rows, moments are compared as they are written, and days differ by a number.
    write: ([a, b], { place }) =>
      place === 'row'
        ? `(date(${a!.name}) - date(${b!.name})).days >= 0`
        : `date(${a!.name}) >= date(${b!.name})`,
  },
  {
    key: 'notMore',
    in: ['form', 'row'],
    gives: 'answer',
    slots: [number, number],
    write: ([a, b]) => `${a!.name} <= ${b!.name}`,
  },
]

/** What it holds is what is read, and no key of an option. */
function saysItself({ values = [] }: FeelType): boolean {
  return values.every(({ value, title = value }) => title === value)
}

/** Of two times of a day, or of moments that may lie days apart. */
function hoursBetween(from: HelpField, to: HelpField): string {
  const reader = from.type.reader === to.type.reader ? from.type.reader! : 'time'
  const between = `(${reader}(${to.name}) - ${reader}(${from.name}))`
  const days = reader === 'time' ? '' : `${between}.days * 24 + `
  return `${days}${between}.hours + ${between}.minutes / 60`
}

/** The unit of a figure once its formula is a usual one: a percentage's own goes with its formula. */
export function unitWith(
  { unit }: Pick<ReadyFormula, 'unit'>,
  before: string | undefined,
): string | undefined {
  return unit ?? (before === '%' ? undefined : before)
}

/** The options of a choice that can be picked. */
export function optionsOf(field: HelpField | undefined): readonly Option[] {
  return field ? readOptions(field.schema) : []
}
