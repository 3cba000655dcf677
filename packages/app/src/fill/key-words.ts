interface KeyWords {
  title: string
  close: string
  parts: readonly { title: string; rows: readonly (readonly [keys: string, meaning: string])[] }[]
}

/** What the keys of the sheet do. */
export const KEY_WORDS: Record<'zh' | 'en', KeyWords> = {
  zh: {
    title: '快捷键',
    close: '关闭',
    parts: [
      {
        title: '整张表',
        rows: [
          ['Ctrl+Z', '撤销上一步'],
          ['Ctrl+Y', '重做'],
          ['Ctrl+S', '提交'],
        ],
      },
      {
        title: '明细表',
        rows: [
          ['Tab、Shift+Tab', '下一格、上一格'],
          ['Enter、Shift+Enter', '下一行、上一行；在最后一行按 Enter 加一行'],
          ['Alt+Enter', '格内换行'],
          ['Ctrl+Enter', '在下方插入一行'],
          ['Ctrl+D', '把这一行复制到下方'],
          ['Ctrl+Shift+Delete', '删除这一行'],
        ],
      },
    ],
  },
  en: {
    title: 'Keyboard',
    close: 'Close',
    parts: [
      {
        title: 'The whole sheet',
        rows: [
          ['Ctrl+Z', 'Undo'],
          ['Ctrl+Y', 'Redo'],
          ['Ctrl+S', 'Submit'],
        ],
      },
      {
        title: 'Lists',
        rows: [
          ['Tab, Shift+Tab', 'Next cell, the one before'],
          ['Enter, Shift+Enter', 'Row below, row above; Enter in the last row adds one'],
          ['Alt+Enter', 'A line break in the cell'],
          ['Ctrl+Enter', 'Insert a row below'],
          ['Ctrl+D', 'Duplicate the row'],
          ['Ctrl+Shift+Delete', 'Delete the row'],
        ],
      },
    ],
  },
}
