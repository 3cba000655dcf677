import type { Form } from '@paperwright/runtime'
import { allRights, noRights, ownRightsOf, type FormAccess } from '@paperwright/runtime/kit'
import { expect, test } from 'vitest'
import { ACCESS_WORDS } from './access-words.ts'
import { wordEffect } from './word-effect.ts'

const form: Form = {
  type: 'object',
  title: '工资',
  properties: {
    pay: { type: 'number', title: '工资', 'x-field': 'money' },
    name: { type: 'string', title: '姓名', 'x-field': 'text' },
  },
  'x-form': { id: 'pay' },
  'x-paper': { blocks: [] },
}
const access: FormAccess = {
  posts: {
    clerk: { ...noRights, fill: true, see: 'own', print: true },
    hand: { ...noRights, see: 'department', own: true },
    keeper: { ...noRights, see: 'all', own: true, void: true },
    boss: { ...allRights, fill: false },
    '*': noRights,
  },
  fields: { '/pay': { clerk: 'hide', boss: 'write' }, '/name': { '*': 'read' } },
}
const said = (posts: string[]) =>
  wordEffect(ownRightsOf(access, { isAdmin: false, posts }), { form, locale: 'zh', words: ACCESS_WORDS.zh })

test.each<[string[], string[]]>([
  [
    ['clerk'],
    [
      '可以填写，只看得到自己交的记录，不能更正、作废自己交的记录，不能更正别人的记录，不能作废别人的记录，可以打印，不能签发报表，不能导出。',
      '看不到：工资。',
      '只能看、不能改：姓名。',
    ],
  ],
  [
    ['clerk', 'boss'],
    [
      '可以填写，看得到全部记录，可以更正看得到的记录，可以作废看得到的记录，可以打印，可以签发报表，可以导出。',
      '只能看、不能改：姓名。',
    ],
  ],
  [
    ['hand'],
    [
      '不能填写，看得到本部门的记录，可以更正、作废自己交的记录，不能更正别人的记录，不能作废别人的记录，不能打印，不能签发报表，不能导出。',
      '只能看、不能改：姓名。',
    ],
  ],
  [
    ['keeper'],
    [
      '不能填写，看得到全部记录，可以更正、作废自己交的记录，不能更正别人的记录，可以作废看得到的记录，不能打印，不能签发报表，不能导出。',
      '只能看、不能改：姓名。',
    ],
  ],
  [[], ['不能填写，看不到任何记录。', '这张表对他不出现在表单库里。']],
])('of %j', (posts, lines) => {
  expect(said(posts)).toEqual(lines)
})
