/** How posts are named that have no name of their own. */
export const POST_WORDS = {
  zh: {
    others: '其他岗位',
    gonePost: (id: string) => `${id}（已删除的岗位）`,
    retired: (name: string) => `${name}（已停用）`,
  },
  en: {
    others: 'Other positions',
    gonePost: (id: string) => `${id} (removed position)`,
    retired: (name: string) => `${name} (retired)`,
  },
}

export type PostWords = (typeof POST_WORDS)['zh']
