const zh = {
  title: '首页',
  lead: '要接着做的、等着办的、常用的都在这里；全部表单在下面。',
  hint: '从下面选一张表单开始填写。点表单右边的星，常用的表单就会排在这里。',
  waiting: '等着办',
  homeless: (count: number) => `${count} 份没有部门`,
  favourites: '收藏',
  keep: (title: string) => `收藏 ${title}`,
  drop: '取消收藏',
  sort: '调整顺序',
  sorted: '完成',
  earlier: (title: string) => `前移：${title}`,
  later: (title: string) => `后移：${title}`,
  views: '视图',
  shared: '共享',
  tiles: '放在首页的报表',
  failed: '没有保存。请再试一次。',
}

export type HomeWords = typeof zh

const en: HomeWords = {
  title: 'Home',
  lead: 'Your drafts, what needs your attention and your favourite forms. All forms are listed below.',
  hint: 'Choose a form below to fill in. Click the star next to a form to keep it here.',
  waiting: 'Needs attention',
  homeless: (count) => `${count} without a department`,
  favourites: 'Favourites',
  keep: (title) => `Add ${title} to favourites`,
  drop: 'Remove from favourites',
  sort: 'Reorder',
  sorted: 'Done',
  earlier: (title) => `Move ${title} forward`,
  later: (title) => `Move ${title} back`,
  views: 'Saved views',
  shared: 'Shared',
  tiles: 'Pinned',
  failed: 'Couldn’t save. Please try again.',
}

export const HOME_WORDS = { zh, en }
