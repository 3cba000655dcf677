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
    title: 'Which fields are which',
    text: 'Records, rights and reports go on by what is said here.',
    was: (title: string) => `is the former “${title}”`,
    isNew: 'a new field',
    later: 'decide later',
    laterHidden: 'decide later (hidden until then)',
    follows: (title: string, to: readonly string[]) =>
      `The rights on “${title}” go along to ${quoted(to).join(', ')}.`,
    lost: (title: string) =>
      `Not everyone may see or change “${title}”, and no field takes its place: new fields that are not decided on are restricted like it.`,
    removed: (title: string) => `“${title}” is removed; in stored records its rights hold as before.`,
    telling: 'Tells of hidden fields',
    tells: (title: string, reads: readonly string[], posts: readonly string[]) =>
      `“${title}” reads ${quoted(reads).join(', ')}, hidden from ${posts.join(', ')}, who see what “${title}” says.`,
    open: 'Fields to be decided on',
    openText: (version: number) =>
      `A restricted field went with version ${version}; the fields that came then are restricted like it. Say what they are:`,
    decide: 'Decide',
    conflict: 'Someone changed this just now; here is the newest.',
    failed: 'It was not stored. Try again.',
    unsaved: 'Save the rights changed above first.',
    former: 'Former fields',
    formerText: 'These fields are on the form no more; the rights hold for older records that have them.',
    formerOf: (field: string, version: number) => `${field} (version ${version})`,
    remove: (title: string) => `Remove ${title}`,
  },
}
