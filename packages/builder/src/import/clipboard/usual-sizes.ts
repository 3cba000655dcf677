/** Sizes of columns and rows that say none, in mm: those of a new sheet in Excel. */
export const USUAL_WIDTH = 17
export const USUAL_HEIGHT = 5
