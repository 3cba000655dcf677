import type { PageSetup } from '@paperwright/runtime'
import { setPage } from '../edits/set-page.ts'
import { useReport } from '../state/use-report.ts'
import { ChoiceSetting } from '../widgets/ChoiceSetting.tsx'
import { NumberSetting } from '../widgets/NumberSetting.tsx'
import { Panel } from '../../inspector/Panel.tsx'

const SIZES = ['A4', 'A3', 'A5', 'B5'] as const
const SIDES = ['top', 'right', 'bottom', 'left'] as const

/** The paper that the report is printed on. */
export function PagePanel({ page }: { page: PageSetup }) {
  const { words, run } = useReport()
  const { facts } = words
  return (
    <Panel title={facts.page}>
      <ChoiceSetting
        label={facts.size}
        value={page.size ?? 'A4'}
        choices={SIZES.map((size) => ({ value: size, title: size }))}
        onSet={(chosen) => run((now) => setPage(now, { size: SIZES.find((size) => size === chosen) }))}
      />
      <ChoiceSetting
        label={facts.orientation}
        value={page.orientation ?? 'portrait'}
        choices={[
          { value: 'portrait', title: facts.portrait },
          { value: 'landscape', title: facts.landscape },
        ]}
        onSet={(chosen) =>
          run((now) => setPage(now, { orientation: chosen === 'landscape' ? chosen : undefined }))
        }
      />
      <NumberSetting
        label={facts.fontSize}
        value={page.fontSize}
        placeholder={words.usual}
        onSet={(fontSize) => run((now) => setPage(now, { fontSize }))}
      />
      <fieldset className="pwr-conditions pwr-sides">
        <legend>{facts.margins}</legend>
        {SIDES.map((side) => (
          <NumberSetting
            key={side}
            label={facts.sides[side]}
            value={page.margins?.[side]}
            placeholder={words.usual}
            onSet={(space) => {
              const { [side]: _, ...others } = page.margins ?? {}
              const margins = { ...others, ...(space !== undefined && { [side]: space }) }
              run((now) => setPage(now, { margins: Object.keys(margins).length > 0 ? margins : undefined }))
            }}
          />
        ))}
      </fieldset>
    </Panel>
  )
}
