/** What paging says. */
export const PAGING_WORDS = {
  zh: {
    paging: '翻页',
    range: (from: number, to: number, total: number) => `第 ${from}–${to} 份，共 ${total} 份`,
    size: '每页份数',
    sized: (size: number) => `每页 ${size} 份`,
    previous: '上一页',
    first: '第一页',
    last: '最后一页',
    pageOf: (pages: number) => `第几页，共 ${pages} 页`,
    ofPages: (pages: number) => `/ ${pages} 页`,
    next: '下一页',
  },
  en: {
    paging: 'Pages',
    range: (from: number, to: number, total: number) => `${from}–${to} of ${total}`,
    size: 'Records per page',
    sized: (size: number) => `${size} per page`,
    previous: 'Previous page',
    first: 'First page',
    last: 'Last page',
    pageOf: (pages: number) => `Page, out of ${pages}`,
    ofPages: (pages: number) => `of ${pages}`,
    next: 'Next page',
  },
}
