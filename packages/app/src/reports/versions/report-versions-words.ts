/** What the page of a report's versions says beside what every page of versions does. */
export const REPORT_VERSIONS_WORDS = {
  zh: {
    lead: '发布过的版本不会改变，签发的报表一直对着它签发时的版本。',
    counting: '正在统计…',
    notCounted: '这一版现在统计不出来：它要的条件没有初值，或与表单不再相符。',
    countedNow: '两版都按现在的记录统计，统计条件用初值。',
  },
  en: {
    lead: 'Published versions never change. An issued report stays on the version it was issued from.',
    counting: 'Calculating…',
    notCounted:
      'This version can’t be calculated: a parameter has no default, or the report no longer matches its forms.',
    countedNow: 'Both are calculated from current records, with default parameters.',
  },
}
