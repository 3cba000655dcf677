const many = (count: number, one: string, more = `${one}s`) => `${count} ${count === 1 ? one : more}`

const zh = {
  title: '删除',
  shipped: (isHidden: boolean) =>
    `系统自带的不能删除，程序重新启动时还会回来。${isHidden ? '' : '不想让大家看到，就改成“隐藏”。'}`,
  kept: '还有东西要用到它，不能删除：',
  archive: (isArchived: boolean): string => (isArchived ? '' : '归档以后谁也不能再新填，已有的都还在。'),
  hide: (isHidden: boolean): string => (isHidden ? '' : '隐藏以后只有负责设计的人看得到，已有的都还在。'),
  toArchived: '改为归档',
  toHidden: '改为隐藏',
  free: '没有记录、编号、报表或页面用到它，可以删除。所有版本都会删掉，不能恢复。',
  going: '一起删除的：',
  remove: '删除…',
  removeTitle: (title: string) => `删除“${title}”？`,
  removeText: '所有版本都会删掉，不能恢复。',
  confirm: '删除',
  notRemoved: '没有删掉：刚刚有人用到了它。',
  failed: '没有删掉，请再试一次。',
  names: (names: string) => `：${names}`,
  things: {
    record: (count: number) => `${count} 份记录（作废的也算）`,
    number: (count: number) => `${count} 个印在空白表上的编号`,
    issued: (count: number) => `${count} 份签发的报表`,
    schedule: (count: number) => `${count} 个定期签发`,
    dashboard: (count: number) => `${count} 个看板`,
    home: (count: number) => `${count} 个人的首页`,
    form: (count: number) => `${count} 张别的表`,
    'form-draft': (count: number) => `${count} 张设计中的表`,
    report: (count: number) => `${count} 张报表`,
    'report-draft': (count: number) => `${count} 张设计中的报表`,
    draft: () => '没有发布的修改',
    'record-draft': (count: number) => `${count} 份还没提交的填写草稿`,
    view: (count: number) => `${count} 个保存的视图`,
    rights: () => '它的权限设定',
  } as Record<string, (count: number) => string>,
}

type DeletionWords = typeof zh

const en: DeletionWords = {
  title: 'Delete',
  shipped: (isHidden) =>
    `It comes with Paperwright and would be back with the next start, so it can’t be deleted.${isHidden ? '' : ' Hide it if people shouldn’t see it.'}`,
  kept: 'It can’t be deleted, because these need it:',
  archive: (isArchived) =>
    isArchived ? '' : 'Archived, nobody fills it in any more, and all there is stays.',
  hide: (isHidden) => (isHidden ? '' : 'Hidden, only those who design see it, and all there is stays.'),
  toArchived: 'Archive it',
  toHidden: 'Hide it',
  free: 'No record, number, report or page needs it, so it can be deleted. All its versions go for good.',
  going: 'Deleted with it:',
  remove: 'Delete…',
  removeTitle: (title) => `Delete “${title}”?`,
  removeText: 'All its versions go for good.',
  confirm: 'Delete',
  notRemoved: 'Nothing was deleted: someone has just begun to need it.',
  failed: 'That didn’t work. Please try again.',
  names: (names) => `: ${names}`,
  things: {
    record: (count) => `${many(count, 'record')} (void ones included)`,
    number: (count) => `${many(count, 'number')} printed on blank sheets`,
    issued: (count) => many(count, 'issued report'),
    schedule: (count) => many(count, 'schedule'),
    dashboard: (count) => many(count, 'dashboard'),
    home: (count) => many(count, 'person’s home page', 'people’s home pages'),
    form: (count) => many(count, 'other form'),
    'form-draft': (count) => many(count, 'form under work', 'forms under work'),
    report: (count) => many(count, 'report'),
    'report-draft': (count) => many(count, 'report under work', 'reports under work'),
    draft: () => 'Unpublished changes',
    'record-draft': (count) =>
      many(count, 'draft that wasn’t submitted yet', 'drafts that weren’t submitted yet'),
    view: (count) => many(count, 'saved view'),
    rights: () => 'Its permissions',
  },
}

export const DELETION_WORDS = { zh, en }
