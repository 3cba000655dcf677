import { Button } from '../controls/Button.tsx'
import { useSession } from '../session/Session.tsx'
import { useWords } from '../session/use-words.ts'
import { MoonIcon, SunIcon } from '../controls/icons.tsx'

/** Language and theme. */
export function SessionChoices() {
  const { locale, theme, setLocale, setTheme } = useSession()
  const { session } = useWords()
  const other = theme === 'dark' ? session.toLight : session.toDark
  return (
    <div className="shell-choices">
      <Button
        look="text"
        lang={locale === 'zh' ? 'en' : 'zh-CN'}
        title={session.language}
        onClick={() => setLocale(locale === 'zh' ? 'en' : 'zh')}
      >
        {locale === 'zh' ? session.toEnglish : session.toChinese}
      </Button>
      <Button
        look="text"
        aria-label={other}
        title={other}
        icon={theme === 'dark' ? <SunIcon /> : <MoonIcon />}
        onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
      />
    </div>
  )
}
