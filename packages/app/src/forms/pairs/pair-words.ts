const quoted = (titles: readonly string[]) => titles.map((title) => `“${title}”`)

/** What is said of fields that go by another name in a newer version. */
export const PAIR_WORDS = {
  zh: {
    title: '哪些字段是原来的',
    text: '记录、权限和统计按这里说的接着算。',
    was: (title: string) => `就是原来的“${title}”`,
    isNew: '新字段',
    later: '以后再定',
    laterHidden: '以后再定（先隐藏）',
    follows: (title: string, to: readonly string[]) => `“${title}”的权限跟着到${quoted(to).join('、')}。`,
    lost: (title: string) => `“${title}”限制了谁能看、谁能改，没有字段接着它：还没定的新字段先同样限制。`,
    removed: (title: string) => `“${title}”删掉了；已存的记录里仍按原来的权限。`,
    telling: '会透露看不到的字段',
    tells: (title: string, reads: readonly string[], posts: readonly string[]) =>
      `“${title}”用到${quoted(reads).join('、')}，${posts.join('、')}看不到这些，但看得到“${title}”的结果。`,
    open: '新旧字段待定',
    openText: (version: number) =>
      `第 ${version} 版里有受限字段不见了，同时新增的字段先照样限制。请说明它们是什么：`,
    decide: '确定',
    conflict: '别人刚刚改过，已换成最新的。',
    failed: '没有存上，请再试。',
    unsaved: '先保存上面改过的权限。',
    former: '以前的字段',
    formerText: '这些字段已经不在表上；权限只管还有它们的旧记录。',
    formerOf: (field: string, version: number) => `${field}（第 ${version} 版）`,
    remove: (title: string) => `去掉 ${title}`,
  },
  en: {
    title: 'Match old and new fields',
    text: 'Records, permissions and reports carry on according to what you choose here.',
    was: (title: string) => `Same as the old “${title}”`,
    isNew: 'New field',
    later: 'Decide later',
    laterHidden: 'Decide later (hidden until then)',
    follows: (title: string, to: readonly string[]) =>
      `The permissions for “${title}” move to ${quoted(to).join(', ')}.`,
    lost: (title: string) =>
      `“${title}” was restricted and no field replaces it. New fields you haven’t decided on get the same restrictions.`,
    removed: (title: string) => `“${title}” was removed. Its permissions still apply to existing records.`,
    telling: 'Reveals hidden fields',
    tells: (title: string, reads: readonly string[], posts: readonly string[]) =>
      `“${title}” uses ${quoted(reads).join(', ')}. ${posts.join(', ')} can’t see those fields but can see “${title}”.`,
    open: 'Fields to decide on',
    openText: (version: number) =>
      `Version ${version} removed a restricted field, so its new fields have the same restrictions for now. Choose what they are:`,
    decide: 'Decide',
    conflict: 'Someone else just changed this. Here is the latest.',
    failed: 'Couldn’t save. Please try again.',
    unsaved: 'Save the permission changes above first.',
    former: 'Old fields',
    formerText:
      'These fields are no longer on the form. Their permissions apply to older records that still have them.',
    formerOf: (field: string, version: number) => `${field} (version ${version})`,
    remove: (title: string) => `Remove ${title}`,
  },
}
