/** How many a page may hold. */
export const PAGE_SIZES = [20, 50, 100, 200] as const
