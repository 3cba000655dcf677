/** What paging says. */
export const PAGING_WORDS = {
  zh: {
    paging: '翻页',
    range: (from: number, to: number, total: number) => `第 ${from}–${to} 份，共 ${total} 份`,
    size: '每页份数',
    sized: (size: number) => `每页 ${size} 份`,
    previous: '上一页',
    page: (page: number, pages: number) => `第 ${page} / ${pages} 页`,
    next: '下一页',
  },
  en: {
    paging: 'Pages',
    range: (from: number, to: number, total: number) => `${from}–${to} of ${total}`,
    size: 'Records on a page',
    sized: (size: number) => `${size} a page`,
    previous: 'Previous page',
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
    next: 'Next page',
  },
}
