import type { Locale } from '@paperwright/runtime'

interface Said {
  label: string
  text: string
  reason: string
}

/** What is said of texts that were not taken over. */
export const keptWords = {
  zh: {
    notTaken: (reason: string) => `没有采用：${reason}`,
    asItWas: '恢复原来的',
    use: (words: string) => `改成“${words}”`,
    line: ({ label, text, reason }: Said) => `“${label}”里写的“${text}”没有采用：${reason}`,
  },
  en: {
    notTaken: (reason: string) => `Not used: ${reason}`,
    asItWas: 'Restore',
    use: (words: string) => `Use “${words}”`,
    line: ({ label, text, reason }: Said) => `“${text}” in “${label}” is not used: ${reason}`,
  },
} satisfies Record<Locale, unknown>
