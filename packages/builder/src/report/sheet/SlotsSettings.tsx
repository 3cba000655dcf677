import { changeAt, type Settings } from '../edits/change-at.ts'
import { addSlot, removeSlot } from '../edits/slots.ts'
import { useReport } from '../state/use-report.ts'
import { TextSetting } from '../widgets/TextSetting.tsx'
import { TickSetting } from '../widgets/TickSetting.tsx'

/** Who signs the report, in their order. */
export function SlotsSettings() {
  const { report, posts, locale, words, run } = useReport()
  const { blocks } = words
  return (
    <>
      {(report.signatures ?? []).map((slot, at) => {
        const set = (change: Settings) => run((now) => changeAt(now, `/signatures/${at}`, change))
        return (
          <fieldset key={slot.key} className="pwr-conditions">
            <legend>{slot.label}</legend>
            <TextSetting
              label={blocks.label}
              value={slot.label}
              onSet={(label) => label.trim() && set({ label })}
            />
            <TickSetting
              label={blocks.date}
              value={Boolean(slot.date)}
              onSet={(date) => set({ date: date || undefined })}
            />
            <TickSetting
              label={blocks.seal}
              value={slot.seal === true}
              onSet={(seal) => set({ seal: seal || undefined })}
            />
            {posts.length > 0 && (
              <fieldset className="pwr-conditions pwr-posts">
                <legend>{blocks.posts}</legend>
                {posts.map((post) => (
                  <TickSetting
                    key={post.id}
                    label={post[locale]}
                    value={slot.posts?.includes(post.id) === true}
                    onSet={(signs) => {
                      const others = (slot.posts ?? []).filter((one) => one !== post.id)
                      const next = signs ? [...others, post.id] : others
                      set({ posts: next.length > 0 ? next : undefined })
                    }}
                  />
                ))}
              </fieldset>
            )}
            <button
              type="button"
              className="pwr-link pwb-danger"
              onClick={() => run((now) => removeSlot(now, slot.key))}
            >
              {words.remove}
            </button>
          </fieldset>
        )
      })}
      <button type="button" className="pwr-link" onClick={() => run((now) => addSlot(now, blocks.newSlot))}>
        ＋ {blocks.addSlot}
      </button>
    </>
  )
}
