/** What is said of printing what is being entered. */
export const PRINT_WORDS = {
  zh: {
    printDraft: '打印草稿',
    failed: '草稿排不出来，没有打印。请稍后再试。',
    mayNot: '您没有打印这张表的权限，请找管理员。',
    close: '关闭',
    /** On paper, where the browser's own menu prints the page. */
    instead: '请用页面上的“打印草稿”按钮，或按 Ctrl+P。',
  },
  en: {
    printDraft: 'Print draft',
    failed: 'The draft couldn’t be laid out, so nothing was printed. Please try again later.',
    mayNot: 'You don’t have the right to print this form. Please ask an admin.',
    close: 'Close',
    instead: 'Please use “Print draft” on the page, or press Ctrl+P.',
  },
}
