import { withoutBlanks, type Change } from '../edits/without-blanks.ts'
import { shownMeasures } from '../edits/settle-block.ts'
import { useReport } from '../state/use-report.ts'
import { ChoiceSetting, choicesOf } from '../widgets/ChoiceSetting.tsx'
import { NumberSetting } from '../widgets/NumberSetting.tsx'
import { TextSetting } from '../widgets/TextSetting.tsx'
import { TickSetting } from '../widgets/TickSetting.tsx'
import type { ChartBlock, SettingsOf } from './block-types.ts'
import { QueryChoice } from './QueryChoice.tsx'

/** How a cross table is drawn, and which of its measures are. */
export function ChartSettings({ block, onSet }: SettingsOf<ChartBlock>) {
  const { report, words } = useReport()
  const { cross } = report.queries[block.query] ?? {}
  const shown = cross ? shownMeasures(cross) : []
  const drawn = block.measures ?? shown
  const set = (change: Change<ChartBlock>) => {
    const { query = block.query, chart = block.chart, ...others } = change
    onSet(withoutBlanks<ChartBlock>({ ...block, ...others, query, chart, kind: 'chart' }))
  }
  const draw = (key: string, isDrawn: boolean) => {
    const next = shown.filter((one) => (one === key ? isDrawn : drawn.includes(one)))
    if (next.length > 0) set({ measures: next.length === shown.length ? undefined : next })
  }
  return (
    <>
      <QueryChoice value={block.query} onSet={(query) => set({ query, measures: undefined })} />
      <ChoiceSetting
        label={words.result.chart}
        value={block.chart}
        choices={choicesOf(words.result.charts)}
        onSet={(chart) => set({ chart: chart as ChartBlock['chart'] })}
      />
      {shown.length > 1 && (
        <fieldset className="pwr-conditions">
          <legend>{words.blocks.series}</legend>
          {shown.map((key) => (
            <TickSetting
              key={key}
              label={cross?.measures[key]?.title ?? key}
              value={drawn.includes(key)}
              onSet={(isDrawn) => draw(key, isDrawn)}
            />
          ))}
        </fieldset>
      )}
      <TextSetting
        label={words.title}
        value={block.title ?? ''}
        onSet={(title) => set({ title: title.trim() || undefined })}
      />
      <NumberSetting
        label={words.blocks.height}
        value={block.height}
        placeholder="70"
        onSet={(height) => set({ height })}
      />
    </>
  )
}
