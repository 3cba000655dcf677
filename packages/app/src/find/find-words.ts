/** What the search over all forms says. */
export const FIND_WORDS = {
  zh: {
    title: '搜索记录',
    lead: '在您能查看的所有记录里查找。输入几个词，要同时出现才算。',
    label: '在所有记录里搜索',
    hint: '编号、姓名、电话、任何内容',
    found: (count: number) => `找到 ${count} 份记录`,
    none: (query: string) => `没有记录含有“${query}”`,
    noneSeen: (query: string) => `您能查看的记录中没有含有“${query}”的`,
    noneHint: '换一个词，或者少用几个词。',
    noneSeenHint: '换一个词，或者少用几个词。别人的记录可能含有这些词，但您无权查看。',
    inForm: (title: string) => `只看“${title}”`,
    tooMany: '含有这些词的记录太多，请再加一个词。',
  },
  en: {
    title: 'Search records',
    lead: 'Looks through all the records that you may see. Several words must all occur.',
    label: 'Search all records',
    hint: 'Number, name, phone, any content',
    found: (count: number) => (count === 1 ? '1 record found' : `${count} records found`),
    none: (query: string) => `No record holds “${query}”`,
    noneSeen: (query: string) => `None of the records that you may see holds “${query}”`,
    noneHint: 'Try another word, or fewer.',
    noneSeenHint: 'Try another word, or fewer. Others may hold these words, which you may not see.',
    inForm: (title: string) => `Only “${title}”`,
    tooMany: 'Too many records hold these words; add another one.',
  },
}
