import { useReport } from '../state/use-report.ts'
import { TextSetting } from './TextSetting.tsx'
import { TickSetting } from './TickSetting.tsx'

/** Something that is there or not, with usual words or its own. */
export function TickWordsSetting({
  label,
  usual,
  value,
  onSet,
}: {
  label: string
  /** What it is called without words of its own. */
  usual: string
  value: boolean | string | undefined
  onSet(value: boolean | string | undefined): void
}) {
  const { words } = useReport()
  return (
    <>
      <TickSetting label={label} value={Boolean(value)} onSet={(isThere) => onSet(isThere || undefined)} />
      {value && (
        <TextSetting
          label={words.wordsOf(label)}
          value={typeof value === 'string' ? value : ''}
          placeholder={usual}
          onSet={(text) => onSet(text.trim() || true)}
        />
      )}
    </>
  )
}
