import type { ExpressionName } from '@paperwright/runtime/kit'
import { Panel } from '../../inspector/Panel.tsx'
import { Entries } from '../../settings/Entries.tsx'
import { changeAt } from '../edits/change-at.ts'
import { addValue } from '../edits/values.ts'
import { PartSettings } from '../settings/PartSettings.tsx'
import { useReport } from '../state/use-report.ts'
import { unitWith } from '../../formula-help/ready-formulas.ts'
import { TriedValue } from '../result/TriedValue.tsx'
import { formulaNames } from './formula-names.ts'
import { figureHelpFields } from './help-fields.ts'

const FUNCTIONS = ['round half up(', 'abs(', 'if ', ' then ', ' else ']

/** Figures made of the answers, for words on the sheet and the form that is filled in. */
export function ValuesPanel() {
  const work = useReport()
  const { report, words, run } = work
  const { facts } = words
  const names = formulaNames(report, work)
  const values = Object.entries(report.values ?? {})
  return (
    <Panel title={facts.values}>
      <Entries
        entries={values}
        legend={([, { title }]) => title}
        remove={words.remove}
        onRemove={(at) => run((now) => changeAt(now, '/values', { [values[at]![0]]: undefined }))}
        add={facts.addValue}
        onAdd={() => run((now) => addValue(now, { title: facts.newValue, formula: firstOf(names) }))}
      >
        {([key, value]) => (
          <PartSettings
            of="value"
            at={`/values/${key}`}
            values={value}
            facts={{
              formula: {
                expression: { names, functions: FUNCTIONS },
                usual: facts.valueHint,
                usualOnes: {
                  place: 'figures',
                  fields: figureHelpFields(names, report, key),
                  gives: [value.kind ?? 'number'],
                  onWrite: (formula, ready) =>
                    run((now) =>
                      changeAt(now, `/values/${key}`, { formula, unit: unitWith(ready, value.unit) }),
                    ),
                },
                tried: <TriedValue of={key} value={value} names={names} />,
              },
              unit: value.kind !== 'text' && {},
              decimals: value.kind !== 'text' && { usual: words.usual },
            }}
          />
        )}
      </Entries>
    </Panel>
  )
}

function firstOf([first]: readonly ExpressionName[]): string {
  const inside = first?.inside?.[0]
  return first && inside ? `${first.key}.${inside.key}` : '0'
}
