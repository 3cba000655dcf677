/** What the page of a report's versions says beside what every page of versions does. */
export const REPORT_VERSIONS_WORDS = {
  zh: {
    lead: '发布过的版本不会改变，签发的报表一直对着它签发时的版本。',
    counting: '正在统计…',
    notCounted: '这一版现在统计不出来：它要的条件没有初值，或与表单不再相符。',
    countedNow: '两版都按现在的记录统计，统计条件用初值。',
  },
  en: {
    lead: 'Published versions never change; an issued report stays with the version that it was issued on.',
    counting: 'Counting…',
    notCounted:
      'This version cannot be counted now: something that it asks for has no start, or it no longer fits the forms.',
    countedNow: 'Both are counted from the records as they are, with what their parameters start from.',
  },
}
