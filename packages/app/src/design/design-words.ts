const many = (count: number, one: string, more = `${one}s`) => `${count} ${count === 1 ? one : more}`

interface Behind {
  base: number | null
  version: number
  by: string | null
  at: string
}

const zh = {
  title: (form: string) => `设计 ${form}`,
  saving: {
    untouched: '尚无修改',
    saving: '正在保存草稿…',
    saved: '草稿已保存',
    failed: '草稿存在本机，正在重试',
    held: '草稿存在本机，没有覆盖别人的',
  },
  undecided: '别人也在改这份草稿，用哪一份还没有定；在这之前，这里的修改只存在本机。',
  decide: '选择…',
  versions: '版本',
  duplicate: '复制一份',
  duplicateOf: (title: string) => `${title}（副本）`,
  duplicateFailed: '没有复制成功，请再试一次。',
  export: '导出文件',
  discard: '放弃修改',
  discardTitle: '放弃这份草稿？',
  discardText: '未发布的修改会删除，已发布的版本不受影响。',
  discardNewText: '这份草稿还没有发布过，放弃后就没有了。',
  publish: '发布',
  publishTitle: (form: string) => `发布“${form}”`,
  noChanges: '与已发布的版本相同',
  changes: (count: number) => `${count} 处修改`,
  moreChanges: (count: number) => `另有 ${count} 处`,
  harms: '会影响已存的记录',
  harmsText: '已存的记录保留原来的版本，照原样打印；只是以后修改它们时要按新版本填写。',
  touched: (count: number) => `（${count} 条记录）`,
  note: '说明改了什么',
  noteHint: '例如：增加“退款金额”一栏',
  notTaken: (count: number) => `${count} 处写了没有采用`,
  notTakenText: '这些写得不对，发布的版本里没有。请先到设计器的“问题”里改正，或者不带它们发布。',
  notTakenLine: (label: string, text: string) => `${label}：${text}`,
  publishWithout: '不带这些发布',
  publishedMeanwhile: '别人刚发布了更新的版本。请先比较，把这里的修改接到那一版上，再发布。',
  compareAndMerge: '比较并合并…',
  behind: ({ base, version, by, at }: Behind) =>
    `${by ? `${by}在 ` : ''}${at} 发布了第 ${version} 版，这份草稿还接在${base === null ? '空白' : `第 ${base} 版`}上。合并之后才能发布。`,
  other: (name: string, since: string) => `${name}（${since} 起）`,
  others: (people: readonly string[]) =>
    `${people.join('、')}也打开着这份设计。两人的修改会互相提示，不会覆盖。`,
  mergeBoth: '合并两份…',
  conflict: '别人也在改这份草稿',
  conflictText: (time: string, by: string | null) =>
    by ? `${by}在 ${time} 保存过这份草稿。用哪一份？` : `这份草稿在 ${time} 被另一处保存过。用哪一份？`,
  goneText: '这份草稿已在别处发布或放弃。要继续用这里的修改吗？',
  takeTheirs: '用那一份',
  takeNone: '丢掉这里的修改',
  keepMine: '用我这一份',
  newerSeed: '系统自带的有了新版本。',
  takeSeed: '放进草稿看看',
  declineSeed: '不用',
}

export type DesignWords = typeof zh

const en: DesignWords = {
  title: (form) => `Design ${form}`,
  saving: {
    untouched: 'No changes',
    saving: 'Saving draft…',
    saved: 'Draft saved',
    failed: 'Draft saved in this browser. Retrying…',
    held: 'Draft saved in this browser. The other draft is unchanged.',
  },
  undecided:
    'Someone else is also editing this draft. Until you choose which one to keep, your changes are saved in this browser only.',
  decide: 'Choose…',
  versions: 'Versions',
  duplicate: 'Duplicate',
  duplicateOf: (title) => `${title} (copy)`,
  duplicateFailed: 'Couldn’t make a copy. Please try again.',
  export: 'Export file',
  discard: 'Discard changes',
  discardTitle: 'Discard this draft?',
  discardText: 'Unpublished changes will be deleted. Published versions stay.',
  discardNewText: 'It has never been published, so it will be deleted for good.',
  publish: 'Publish',
  publishTitle: (form) => `Publish “${form}”`,
  noChanges: 'No changes from the published version',
  changes: (count) => many(count, 'change'),
  moreChanges: (count) => `and ${count} more`,
  harms: 'Affects existing records',
  harmsText: 'Existing records keep their version and print as before.',
  touched: (count) => `(${many(count, 'record')})`,
  note: 'What changed?',
  noteHint: 'For example: added a refund column',
  notTaken: (count: number) => `${many(count, 'entry', 'entries')} not used`,
  notTakenText:
    'These couldn’t be used and won’t be in the published version. Correct them under “Problems” in the builder first, or publish without them.',
  notTakenLine: (label: string, text: string) => `${label}: ${text}`,
  publishWithout: 'Publish without them',
  publishedMeanwhile:
    'Someone else just published a newer version. Compare the two and bring your changes onto it, then publish.',
  compareAndMerge: 'Compare and merge…',
  behind: ({ base, version, by, at }) =>
    `${by ? `${by} published version ${version}` : `Version ${version} was published`} at ${at}; this draft is still on ${base === null ? 'nothing' : `version ${base}`}. Merge the two before publishing.`,
  other: (name, since) => `${name} (since ${since})`,
  others: (people) =>
    `${people.join(', ')} also ${people.length === 1 ? 'has' : 'have'} this open. You will be told of each other’s changes; nothing is overwritten.`,
  mergeBoth: 'Merge both…',
  conflict: 'Someone else is editing this draft',
  conflictText: (time, by) =>
    by
      ? `${by} saved this draft at ${time}. Which one do you want to keep?`
      : `Another version of this draft was saved at ${time}. Which one do you want to keep?`,
  goneText: 'Someone else published or discarded this draft. Do you want to keep your changes?',
  takeTheirs: 'Use theirs',
  takeNone: 'Discard my changes',
  keepMine: 'Keep mine',
  newerSeed: 'Paperwright comes with a newer version of this.',
  takeSeed: 'Open as draft',
  declineSeed: 'No, thanks',
}

export const DESIGN_WORDS = { zh, en }
