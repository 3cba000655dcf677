/** What stands on the desk's tools. */
export const TOOL_WORDS = {
  zh: { undo: '撤销', redo: '重做', keys: '快捷键' },
  en: { undo: 'Undo', redo: 'Redo', keys: 'Keyboard' },
}
