import { wordProblem, type Locale, type Problem } from '@paperwright/runtime'
import { ruleId } from '@paperwright/runtime/kit'
import type { FoundRights } from '../../access/find-rights.ts'
import type { ImportProblem, ReadRow } from './dry-run-import.ts'
import type { FormVersion } from '../../forms/form-store.ts'
import type { Acting } from '../../services.ts'
import { findHolders, keyName, numbersSeen, uniqueProblem } from '../../unique/find-alike.ts'
import { findUniqueRules } from '../../unique/unique-rules.ts'

/** What rows of a table have in common with records that are there, or with rows above them, and should not. */
export async function findAlikeRows(
  acting: Acting,
  {
    form,
    rows,
    own,
    mapping,
    locale,
  }: {
    form: FormVersion
    rows: readonly ReadRow[]
    own: FoundRights
    mapping: readonly (string | null)[]
    locale: Locale
  },
): Promise<{ problems: ImportProblem[]; warnings: ImportProblem[] }> {
  const rules = await findUniqueRules(acting, form.id)
  if (!rules) return { problems: [], warnings: [] }
  const asked = rows.flatMap((row) => {
    if (row.on && row.changes.length === 0) return []
    const version = row.target?.form ?? form
    const held = new Set(row.on && rules.keysOf(version, row.on.record).map(keyName))
    return rules
      .keysOf(version, row.record)
      .flatMap((key) => (held.has(keyName(key)) ? [] : [{ row, version, key }]))
  })
  const except = rows.flatMap(({ on, changes }) => (on && changes.length > 0 ? [on.id] : []))
  const holders = await findHolders(acting, rules, { keys: asked.map(({ key }) => key), except })
  const ids = [...new Set(holders.values())]
  const numbers = await numbersSeen(acting, form.id, { rights: own.rights, ids })
  const first = new Map<string, number>()
  const found = asked.flatMap(({ row, version, key }): ImportProblem[] => {
    const name = keyName(key)
    const [above, holder] = [first.get(name), holders.get(name)]
    if (above === undefined) first.set(name, row.row)
    if (above === undefined && holder === undefined) return []
    const rule = rules.rules.find(({ fields }) => ruleId(fields) === key.rule)!
    const fields = rule.fields.flatMap((field) => rules.pointerIn(field, version.version) ?? [])
    const other =
      // Rows are counted as people see them, behind the heads.
      above === undefined ? { id: holder!, number: numbers.get(holder!) } : { row: above + 2 }
    const problem: Problem = uniqueProblem({ form: version, fields, soft: rule.soft ?? false, other })
    const column = mapping.indexOf(rule.fields[0]!)
    return [
      {
        ...problem,
        row: row.row,
        column: column < 0 ? null : column,
        message: wordProblem(problem, version.document, locale),
      },
    ]
  })
  return { problems: found.filter(({ soft }) => !soft), warnings: found.filter(({ soft }) => soft) }
}
