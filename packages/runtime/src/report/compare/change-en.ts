import type { PrintChange } from '../../compare/form-change.ts'
import { titleOfSetting } from '../definition/schema-words.ts'
import { CHANGE_WORDS } from './change-words.ts'
import type { NamedPart, ReportChange } from './report-change.ts'
import { wordCondition } from './word-condition.ts'
import { tellSetting } from './word-setting.ts'

const words = CHANGE_WORDS.en

/** A change of a report that forms do not have, as an English sentence. */
export function changeEn(change: Exclude<ReportChange, PrintChange>): string {
  switch (change.kind) {
    case 'factChanged': {
      const { before, after } = change
      const fact = titleOfSetting('en', 'report', change.fact)
      if (after === '') return `The report lost its ${fact} (“${before}”)`
      if (before === '') return `The report got a ${fact}: “${after}”`
      return `The report’s ${fact} changed from “${before}” to “${after}”`
    }
    case 'refusedChanged':
      return change.after
        ? 'Records whose signature was refused count now'
        : 'Records whose signature was refused count no more'
    case 'added':
      return `${within(change.of)}${called(change.of)} added`
    case 'removed':
      return `${within(change.of)}${called(change.of)} removed`
    case 'renamed':
      return `${within(change.of)}${capital(words.parts[change.of.part])} “${change.before}” is now called “${change.after}”`
    case 'settingChanged':
      return `${within(change.of)}${settingEn(change)}`
    case 'moved':
      return `${within(change.of)}“${change.of.title}” is now a ${words.parts[change.of.part]}`
    case 'reordered':
      return `${within(change)}The order of ${plural(words.parts[change.part])} changed`
    case 'shapeChanged':
      return `${called(change.of)} now ${change.after === 'list' ? 'lists rows' : 'counts groups'}`
    case 'conditionAdded':
      return `${called(change.of)} has a new filter: ${wordCondition(change.condition, 'en')}`
    case 'conditionRemoved':
      return `${called(change.of)} lost a filter: ${wordCondition(change.condition, 'en')}`
    case 'conditionChanged':
      return `A filter of ${named(change.of)} changed from “${wordCondition(change.before, 'en')}” to “${wordCondition(change.after, 'en')}”`
    case 'layoutChanged':
      return 'The order or setting of blocks on the sheet changed'
  }
}

function named({ part, title }: NamedPart): string {
  return `${words.parts[part]} “${title === '*' ? 'every form' : title}”`
}

function called(of: NamedPart): string {
  return capital(named(of))
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function plural(word: string): string {
  return word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`
}

function within({ query }: Pick<NamedPart, 'query'>): string {
  return query === undefined ? '' : `Query “${query}”: `
}

function settingEn(change: Extract<ReportChange, { kind: 'settingChanged' }>): string {
  const { of, setting } = change
  const name = titleOfSetting('en', of.part, setting) ?? 'set-up'
  const story = tellSetting(change, 'en')
  switch (story.kind) {
    case 'on':
      return `${called(of)} now has: ${name}`
    case 'off':
      return `${called(of)} no longer has: ${name}`
    case 'other':
      return `The ${name} of ${named(of)} changed`
    case 'set':
      return `The ${name} of ${named(of)} is set to ${story.after}`
    case 'unset':
      return `${called(of)} lost its ${name} (${story.before})`
    case 'changed':
      return `The ${name} of ${named(of)} changed from ${story.before} to ${story.after}`
  }
}
