import { useState } from 'react'
import { paneWords } from './pane-words.ts'
import { ReplaceWords } from './ReplaceWords.tsx'
import { TranslationList } from './TranslationList.tsx'
import type { WordsWork } from './words-work.ts'

/** All words of a document: Chinese and English side by side, or found and replaced. */
export function WordsPane({ work }: { work: WordsWork }) {
  const say = paneWords[work.locale]
  const [view, setView] = useState<'translations' | 'replacing'>('translations')
  return (
    <section className="pwb-words" aria-label={say.title}>
      <div className="pwb-tabs" role="group" aria-label={say.title}>
        {(['translations', 'replacing'] as const).map((one) => (
          <button key={one} type="button" aria-pressed={view === one} onClick={() => setView(one)}>
            {say[one]}
          </button>
        ))}
      </div>
      {view === 'translations' ? <TranslationList work={work} /> : <ReplaceWords work={work} />}
    </section>
  )
}
