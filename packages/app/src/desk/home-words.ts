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
  lead: 'What you began, what waits, what you use most; every form stands below.',
  hint: 'Pick a form below to fill in. Press the star beside a form, and it stands here first.',
  waiting: 'Waiting',
  homeless: (count) => `${count} without a department`,
  favourites: 'Favourites',
  keep: (title) => `Favourite ${title}`,
  drop: 'Take from the favourites',
  sort: 'Change the order',
  sorted: 'Done',
  earlier: (title) => `Earlier: ${title}`,
  later: (title) => `Later: ${title}`,
  views: 'Views',
  shared: 'Shared',
  tiles: 'Pinned',
  failed: 'It was not saved. Try again.',
}

export const HOME_WORDS = { zh, en }
