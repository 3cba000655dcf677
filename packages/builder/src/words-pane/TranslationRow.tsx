import { PartContext } from '../kept/kept-context.ts'
import { nameHoles, placeHoles } from '../settings/holes.ts'
import { TypedInput } from '../settings/TypedInput.tsx'
import { stateOf, type WordRow } from '../translations/word-rows.ts'
import { paneWords } from './pane-words.ts'
import { StaleNote } from './StaleNote.tsx'
import type { WordsWork } from './words-work.ts'

/** Longer words are written over several lines. */
const LINE = 48

export function TranslationRow({ row, work }: { row: WordRow; work: WordsWork }) {
  const { word, said, others, was, places } = row
  const { locale, holes } = work
  const say = paneWords[locale]
  const named = nameHoles(word, holes)
  const [first] = places
  const isLong = Math.max(named.length, said?.length ?? 0) > LINE || named.includes('\n')
  const place = first === undefined ? say.nowhere : work.place(first)
  return (
    <tr data-state={stateOf(row)}>
      <td>
        {first === undefined ? (
          <span className="pwb-hint">{place}</span>
        ) : (
          <button
            type="button"
            className="pwb-words-place"
            title={say.goToPlace(place)}
            onClick={() => work.goTo(first)}
          >
            {place}
            {places.length > 1 && <small> {say.more(places.length)}</small>}
          </button>
        )}
      </td>
      <td lang="zh-CN">{named}</td>
      <td>
        <PartContext value={first}>
          <TypedInput
            name="english"
            setting={{
              title: say.english(named),
              schema: isLong ? { type: 'string', 'x-field': 'textarea' } : { type: 'string' },
              ...(others !== undefined && { usual: others }),
            }}
            value={said === undefined ? undefined : nameHoles(said, holes)}
            locale={locale}
            onSet={(text) => work.setSaid(word, text === undefined ? '' : placeHoles(String(text), holes))}
          />
        </PartContext>
        {was !== undefined && (
          <StaleNote was={nameHoles(was, holes)} locale={locale} onConfirm={() => work.confirm(word)} />
        )}
      </td>
    </tr>
  )
}
