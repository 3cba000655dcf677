import { ConfigProvider, theme as antdTheme } from 'antd'
import { useEffect, useState, type ReactNode } from 'react'
import { useSession } from './Session.tsx'
import { useMediaQuery } from './use-media-query.ts'

/** antd's own words, which dates, tables and dialogs need; the first page is shown without them. */
const WORDS = {
  zh: () => import('antd/es/locale/zh_CN'),
  en: () => import('antd/es/locale/en_US'),
}
type AntdWords = Awaited<ReturnType<(typeof WORDS)['zh']>>['default']

/** Gives antd the reader's language and the product's ink and paper. */
export function AntdChrome({ children }: { children: ReactNode }) {
  const { locale, theme } = useSession()
  const dark = theme === 'dark'
  // What our styles keep from moving would never tell antd that it has ended: a button would be called loading for ever.
  const isStill = useMediaQuery('(prefers-reduced-motion: reduce)')
  const [words, setWords] = useState<AntdWords>()
  useEffect(() => void WORDS[locale]().then((loaded) => setWords(loaded.default)), [locale])
  return (
    <ConfigProvider
      {...(words && { locale: words })}
      button={{ autoInsertSpace: false }}
      theme={{
        algorithm: dark ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm,
        token: {
          colorPrimary: dark ? '#7fa3c7' : '#274a6d',
          // The red of seals: antd's own is too pale to be read as words, on paper and in the dark.
          colorError: dark ? '#ff9a8a' : '#b03a2e',
          colorBgBase: dark ? '#17191c' : '#ffffff',
          borderRadius: 6,
          fontFamily: 'var(--sans)',
          wireframe: false,
          motion: !isStill,
        },
        components: {
          Button: {
            primaryShadow: 'none',
            defaultShadow: 'none',
            primaryColor: dark ? '#10161d' : '#fff',
            dangerColor: dark ? '#10161d' : '#fff',
          },
        },
      }}
    >
      {children}
    </ConfigProvider>
  )
}
