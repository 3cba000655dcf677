import { useReport } from '../state/use-report.ts'
import { TickSetting } from '../widgets/TickSetting.tsx'
import type { SettingsOf, SignaturesBlock } from './block-types.ts'
import { SlotsSettings } from './SlotsSettings.tsx'

/** Which slots stand on a line of signatures, and the slots themselves. */
export function SignatureSettings({ block, onSet }: SettingsOf<SignaturesBlock>) {
  const { report, words } = useReport()
  const all = report.signatures ?? []
  const isOnly = report.sheet?.blocks.filter(({ kind }) => kind === 'signatures').length === 1
  const placed = block.slots ?? all.map(({ key }) => key)
  return (
    <>
      {!isOnly && (
        <fieldset className="pwr-conditions">
          <legend>{words.blocks.slots}</legend>
          {all.map(({ key, label }) => (
            <TickSetting
              key={key}
              label={label}
              value={placed.includes(key)}
              onSet={(stands) => {
                const slots = all.flatMap((one) =>
                  (one.key === key ? stands : placed.includes(one.key)) ? [one.key] : [],
                )
                onSet({ ...block, slots })
              }}
            />
          ))}
        </fieldset>
      )}
      <SlotsSettings />
    </>
  )
}
