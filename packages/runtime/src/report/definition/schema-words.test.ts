import { expect, test } from 'vitest'
import { pageSchema } from '../../form/sheet-schema.ts'
import { slotSchema } from '../../form/slot-schema.ts'
import { buildReportMetaSchema, reportBlockKinds } from './report-schema.ts'
import { titleOfChoice, titleOfSetting } from './schema-words.ts'

const { $defs } = buildReportMetaSchema()
const parts: Readonly<Record<string, object>> = {
  ...reportBlockKinds,
  ...Object.fromEntries(
    ['queryField', 'join', 'list', 'cross', 'group', 'measure', 'sort', 'value', 'mark'].map((name) => [
      name,
      $defs[name as keyof typeof $defs],
    ]),
  ),
  page: pageSchema,
  slot: slotSchema,
}

/** What tells a part from others, or holds parts that are told by themselves. */
const NO_SETTINGS = new Set(['as', 'form', 'key', 'fields', 'where', 'rows', 'columns', 'slots'])

interface Node {
  properties?: Readonly<Record<string, Node>>
  enum?: readonly unknown[]
  anyOf?: readonly Node[]
}

function settingsIn({ properties = {} }: Node, path: string): [path: string, choices: string[]][] {
  return Object.entries(properties).flatMap(([name, node]) => {
    if (path === '' && NO_SETTINGS.has(name)) return []
    if (node.properties) return settingsIn(node, `${path}${name}.`)
    const choices = [node, ...(node.anyOf ?? [])].flatMap((one) => one.enum ?? [])
    return [[`${path}${name}`, choices.map(String)] as [string, string[]]]
  })
}

/** Sizes of paper are called the same in every language. */
const NAMES = /^[AB]\d$/

test.each(Object.entries(parts))(
  'every setting of a %s has words, and what it can be chosen from',
  (part, schema) => {
    for (const locale of ['zh', 'en'] as const) {
      for (const [setting, choices] of settingsIn(schema, '')) {
        expect(titleOfSetting(locale, part, setting), setting).toBeDefined()
        for (const choice of choices.filter((one) => !NAMES.test(one)))
          if (locale === 'zh') expect(titleOfChoice(locale, choice), `${setting} ${choice}`).not.toBe(choice)
      }
    }
  },
)
