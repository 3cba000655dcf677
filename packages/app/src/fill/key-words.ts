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
          ['Ctrl+S', '保存草稿；更正时保存更正'],
          ['Ctrl+Enter', '提交，在明细表以外'],
          ['Ctrl+P', '打印眼前的表，注明草稿'],
          ['Enter、Shift+Enter', '明细表以外：下一项、上一项，不会提交'],
          ['Alt+N', '记录页上：再填一份'],
          ['Alt+C', '记录页上：复制成新的一份'],
          ['Alt+↑、Alt+↓', '记录页上：列表里的上一份、下一份'],
        ],
      },
      {
        title: '明细表',
        rows: [
          ['Tab、Shift+Tab', '下一格、上一格'],
          ['Enter、Shift+Enter', '下一行、上一行；在最后一行按 Enter 加一行'],
          ['F2', '修改格里的字，光标在最后'],
          ['空格', '打开选项，用方向键选，按 Enter 选定'],
          ['Esc', '放弃对这一格的修改'],
          ['Alt+Enter', '格内换行'],
          ['Ctrl+Enter', '在下方插入一行'],
          ['Ctrl+Shift+D', '把这一行复制到下方'],
          ['Alt+↑、Alt+↓', '上移、下移这一行或选中的各行；也可拖动行边的 ⋮'],
          ['Ctrl+Shift+Delete', '删除这一行'],
        ],
      },
      {
        title: '选中一片',
        rows: [
          ['Shift+方向键', '扩大选区；加 Ctrl 到头。也可用鼠标拖动，或按住 Shift 点击'],
          ['Ctrl+A', '全选'],
          ['Ctrl+C、Ctrl+X、Ctrl+V', '复制、剪切、粘贴，可与 Excel 互贴'],
          ['Delete', '清空所选'],
          ['Ctrl+D、Ctrl+R', '向下、向右填充'],
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
          ['Ctrl+S', 'Keep the draft; save a correction'],
          ['Ctrl+Enter', 'Submit, outside lists'],
          ['Ctrl+P', 'Print the sheet as it is, marked as a draft'],
          ['Enter, Shift+Enter', 'Outside lists: the next field, the one before; nothing is submitted'],
          ['Alt+N', 'On a record: fill in another'],
          ['Alt+C', 'On a record: begin a copy of it'],
          ['Alt+↑, Alt+↓', 'On a record: the one before, the one after in the list'],
        ],
      },
      {
        title: 'Lists',
        rows: [
          ['Tab, Shift+Tab', 'Next cell, the one before'],
          ['Enter, Shift+Enter', 'Row below, row above; Enter in the last row adds one'],
          ['F2', 'Edit the words of the cell, from their end'],
          ['Space', 'Open the options; the arrows choose, Enter takes one'],
          ['Esc', 'Drop what was typed in the cell'],
          ['Alt+Enter', 'A line break in the cell'],
          ['Ctrl+Enter', 'Insert a row below'],
          ['Ctrl+Shift+D', 'Duplicate the row'],
          ['Alt+↑, Alt+↓', 'Move the row, or the rows that are marked; or drag the ⋮ beside it'],
          ['Ctrl+Shift+Delete', 'Delete the row'],
        ],
      },
      {
        title: 'Several cells',
        rows: [
          [
            'Shift+arrows',
            'Mark more or fewer; with Ctrl up to the edge. Or drag the mouse, or click with Shift',
          ],
          ['Ctrl+A', 'Mark all'],
          ['Ctrl+C, Ctrl+X, Ctrl+V', 'Copy, cut, paste, from and to Excel too'],
          ['Delete', 'Empty them'],
          ['Ctrl+D, Ctrl+R', 'Fill down, fill right'],
        ],
      },
    ],
  },
}
