import type { PageSetup } from '@paperwright/runtime'
import { changeAt } from '../edits/change-at.ts'
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
        onSet={(chosen) =>
          run((now) => changeAt(now, '/sheet', { '/page/size': SIZES.find((size) => size === chosen) }))
        }
      />
      <ChoiceSetting
        label={facts.orientation}
        value={page.orientation ?? 'portrait'}
        choices={[
          { value: 'portrait', title: facts.portrait },
          { value: 'landscape', title: facts.landscape },
        ]}
        onSet={(chosen) =>
          run((now) =>
            changeAt(now, '/sheet', { '/page/orientation': chosen === 'landscape' ? chosen : undefined }),
          )
        }
      />
      <NumberSetting
        label={facts.fontSize}
        value={page.fontSize}
        placeholder={words.usual}
        onSet={(fontSize) => run((now) => changeAt(now, '/sheet', { '/page/fontSize': fontSize }))}
      />
      <fieldset className="pwr-conditions pwr-sides">
        <legend>{facts.margins}</legend>
        {SIDES.map((side) => (
          <NumberSetting
            key={side}
            label={facts.sides[side]}
            value={page.margins?.[side]}
            placeholder={words.usual}
            onSet={(space) => run((now) => changeAt(now, '/sheet', { [`/page/margins/${side}`]: space }))}
          />
        ))}
      </fieldset>
    </Panel>
  )
}
