import { ConfigProvider, theme as antdTheme } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import type { ReactNode } from 'react'
import { useSession } from './Session.tsx'

/** Gives antd the reader's language and the product's ink and paper. */
export function AntdChrome({ children }: { children: ReactNode }) {
  const { locale, theme } = useSession()
  const dark = theme === 'dark'
  return (
    <ConfigProvider
      locale={locale === 'zh' ? zhCN : enUS}
      button={{ autoInsertSpace: false }}
      theme={{
        algorithm: dark ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm,
        token: {
          colorPrimary: dark ? '#7fa3c7' : '#274a6d',
          colorBgBase: dark ? '#17191c' : '#ffffff',
          borderRadius: 6,
          fontFamily: 'var(--sans)',
          wireframe: false,
        },
        components: {
          Button: { primaryShadow: 'none', defaultShadow: 'none', primaryColor: dark ? '#10161d' : '#fff' },
        },
      }}
    >
      {children}
    </ConfigProvider>
  )
}
