import type { PrintChange } from '../../compare/form-change.ts'
import { titleOfSetting } from '../definition/schema-words.ts'
import { CHANGE_WORDS } from './change-words.ts'
import type { NamedPart, ReportChange } from './report-change.ts'
import { wordCondition } from './word-condition.ts'
import { tellSetting } from './word-setting.ts'

const words = CHANGE_WORDS.zh

/** A change of a report that forms do not have, as a Chinese sentence. */
export function changeZh(change: Exclude<ReportChange, PrintChange>): string {
  switch (change.kind) {
    case 'factChanged': {
      const { before, after } = change
      const fact = `报表${titleOfSetting('zh', 'report', change.fact)}`
      if (after === '') return `去掉${fact}（原为“${before}”）`
      return before === '' ? `设${fact}为“${after}”` : `${fact}由“${before}”改为“${after}”`
    }
    case 'refusedChanged':
      return change.after ? '签字被拒绝的记录改为计入' : '签字被拒绝的记录改为不计入'
    case 'added':
      return `${within(change.of)}增加${called(change.of)}`
    case 'removed':
      return `${within(change.of)}删除${called(change.of)}`
    case 'renamed':
      return `${within(change.of)}${words.parts[change.of.part]}“${change.before}”改名为“${change.after}”`
    case 'settingChanged':
      return `${within(change.of)}${settingZh(change)}`
    case 'moved':
      return `${within(change.of)}“${change.of.title}”移到${words.parts[change.of.part]}`
    case 'reordered':
      return `${within(change)}${words.parts[change.part]}换了次序`
    case 'shapeChanged':
      return `${called(change.of)}改为${change.after === 'list' ? '逐条列出' : '分组统计'}`
    case 'conditionAdded':
      return `${called(change.of)}增加筛选：${wordCondition(change.condition, 'zh')}`
    case 'conditionRemoved':
      return `${called(change.of)}去掉筛选：${wordCondition(change.condition, 'zh')}`
    case 'conditionChanged':
      return `${called(change.of)}的筛选由“${wordCondition(change.before, 'zh')}”改为“${wordCondition(change.after, 'zh')}”`
    case 'layoutChanged':
      return '纸面上各块的次序或排列有改动'
  }
}

function called({ part, title }: NamedPart): string {
  return `${words.parts[part]}“${title === '*' ? '所有表单' : title}”`
}

function within({ query }: Pick<NamedPart, 'query'>): string {
  return query === undefined ? '' : `查询“${query}”：`
}

function settingZh(change: Extract<ReportChange, { kind: 'settingChanged' }>): string {
  const { of, setting } = change
  const name = titleOfSetting('zh', of.part, setting) ?? '设置'
  const story = tellSetting(change, 'zh')
  switch (story.kind) {
    case 'on':
      return `${called(of)}启用${name}`
    case 'off':
      return `${called(of)}取消${name}`
    case 'other':
      return `${called(of)}的${name}有改动`
    case 'set':
      return `${called(of)}的${name}设为 ${story.after}`
    case 'unset':
      return `${called(of)}去掉${name}（原为 ${story.before}）`
    case 'changed':
      return `${called(of)}的${name}由 ${story.before} 改为 ${story.after}`
  }
}
