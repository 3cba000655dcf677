import { useReport } from '../state/use-report.ts'
import { titleOfQuery } from '../sources/title-of-query.ts'
import { ChoiceSetting } from '../widgets/ChoiceSetting.tsx'

/** The query whose answer a block shows. */
export function QueryChoice({ value, onSet }: { value: string; onSet(query: string): void }) {
  const work = useReport()
  const { report, words } = work
  return (
    <ChoiceSetting
      label={words.blocks.query}
      value={value}
      choices={Object.keys(report.queries).map((key) => ({
        value: key,
        title: titleOfQuery(report, key, work),
      }))}
      onSet={onSet}
    />
  )
}
