import { useSession, type ThemeChoice } from '../session/Session.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { accountWords } from './account-words.ts'

const LANGUAGES = [
  { id: 'zh', name: '中文', lang: 'zh-CN' },
  { id: 'en', name: 'English', lang: 'en' },
] as const
const THEMES: readonly ThemeChoice[] = ['system', 'light', 'dark']

/** The language and the theme of this browser. */
export function Display() {
  const words = useOwnWords(accountWords)
  const { locale, chosenTheme, setLocale, setTheme } = useSession()
  return (
    <section className="panel">
      <h2>{words.display}</h2>
      <p>{words.displayLead}</p>
      <dl className="account-display">
        <dt>{words.language}</dt>
        <dd>
          <div className="segmented" role="group" aria-label={words.language}>
            {LANGUAGES.map(({ id, name, lang }) => (
              <button
                key={id}
                type="button"
                lang={lang}
                aria-pressed={id === locale}
                onClick={() => setLocale(id)}
              >
                {name}
              </button>
            ))}
          </div>
        </dd>
        <dt>{words.theme}</dt>
        <dd>
          <div className="segmented" role="group" aria-label={words.theme}>
            {THEMES.map((id) => (
              <button key={id} type="button" aria-pressed={id === chosenTheme} onClick={() => setTheme(id)}>
                {words.themes[id]}
              </button>
            ))}
          </div>
        </dd>
      </dl>
    </section>
  )
}
