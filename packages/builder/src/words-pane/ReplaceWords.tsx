import { useDeferredValue, useMemo, useState } from 'react'
import { nameHoles } from '../settings/holes.ts'
import { findInWords, replaceInWords, type Sought } from '../translations/find-in-words.ts'
import type { WordChange } from '../translations/replace-words.ts'
import { paneWords } from './pane-words.ts'
import { LANGUAGE, type WordsWork } from './words-work.ts'

const IN = ['both', 'zh', 'en'] as const

/** A word in which something was found, and where it is set. */
interface Hit {
  language: 'zh' | 'en'
  text: string
  /** Nowhere for a translation of what only records say. */
  at: string | undefined
  change(text: string): WordChange
}

/** Words found in the whole document, in both languages, and replaced one by one or all at once. */
export function ReplaceWords({ work }: { work: WordsWork }) {
  const { locale, holes } = work
  const say = paneWords[locale]
  const [text, setText] = useState('')
  const [by, setBy] = useState('')
  const [matchesCase, setMatchesCase] = useState(false)
  const [where, setWhere] = useState<(typeof IN)[number]>('both')
  const [told, setTold] = useState<ReturnType<WordsWork['replace']>>()
  const sought = useDeferredValue(useMemo(() => ({ text, matchesCase }), [text, matchesCase]))
  const hits = useMemo(() => findHits(work, sought, where), [work, sought, where])
  const changeOf = ({ text: words, change }: Hit) => change(replaceInWords(words, { ...sought, by }))
  const replace = (some: readonly Hit[]) => setTold(work.replace(some.map(changeOf)))
  return (
    <>
      <div className="pwb-words-tools">
        <label>
          {say.find}
          <input type="search" value={text} onChange={({ target }) => setText(target.value)} />
        </label>
        <label>
          {say.by}
          <input type="text" value={by} onChange={({ target }) => setBy(target.value)} />
        </label>
        <label>
          {say.inLanguages}
          <select value={where} onChange={({ target }) => setWhere(target.value as typeof where)}>
            {IN.map((one) => (
              <option key={one} value={one}>
                {say.languages[one]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <input
            type="checkbox"
            checked={matchesCase}
            onChange={({ target }) => setMatchesCase(target.checked)}
          />
          {say.matchesCase}
        </label>
        <button type="button" disabled={hits.length === 0} onClick={() => replace(hits)}>
          {say.replaceAll}
        </button>
        {told && (
          <div className="pwb-words-told" role="status">
            <p>
              {say.replaced(told.done)}
              {told.refused.length > 0 && ` · ${say.notReplaced(told.refused.length)}`}
            </p>
            {told.refused.length > 0 && (
              <ul>
                {told.refused.map(({ change, reason }, index) => (
                  <li key={index}>
                    {change.kind === 'word' && `${work.place(change.at)}：`}
                    {reason}
                  </li>
                ))}
              </ul>
            )}
            <button type="button" onClick={() => setTold(undefined)}>
              {say.close}
            </button>
          </div>
        )}
      </div>
      <div className="pwb-words-list">
        <p className="pwb-hint">
          {sought.text === '' ? say.findHint : hits.length === 0 ? say.noHits : say.hits(hits.length)}
        </p>
        {hits.length > 0 && (
          <table>
            <tbody>
              {hits.map((hit) => (
                <tr key={`${hit.language} ${hit.at} ${hit.text}`}>
                  <td>
                    {hit.at === undefined ? (
                      <span className="pwb-hint">{say.nowhere}</span>
                    ) : (
                      <button
                        type="button"
                        className="pwb-words-place"
                        title={say.goToPlace(work.place(hit.at))}
                        onClick={() => work.goTo(hit.at!)}
                      >
                        {work.place(hit.at)}
                      </button>
                    )}
                  </td>
                  <td lang={hit.language === 'zh' ? 'zh-CN' : 'en'}>
                    {findInWords(hit.text, sought).map((piece, index) =>
                      piece.isFound ? (
                        <mark key={index}>{piece.text}</mark>
                      ) : (
                        <span key={index}>{nameHoles(piece.text, holes)}</span>
                      ),
                    )}
                  </td>
                  <td>
                    <button
                      type="button"
                      aria-label={say.replaceHit(hit.text)}
                      onClick={() => replace([hit])}
                    >
                      {say.replace}
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </>
  )
}

function findHits({ words, rows }: WordsWork, sought: Sought, where: (typeof IN)[number]): Hit[] {
  if (sought.text === '') return []
  const printed = words.map(({ at, text }): Hit => ({
    language: 'zh',
    at,
    text,
    change: (next) => ({ kind: 'word', at, text: next }),
  }))
  const said = rows.flatMap(({ word, places, said: text }): Hit[] =>
    text === undefined
      ? []
      : [
          {
            language: 'en',
            at: places[0],
            text,
            change: (next) => ({ kind: 'said', language: LANGUAGE, word, text: next }),
          },
        ],
  )
  return [...(where === 'en' ? [] : printed), ...(where === 'zh' ? [] : said)].filter(({ text }) =>
    findInWords(text, sought).some(({ isFound }) => isFound),
  )
}
