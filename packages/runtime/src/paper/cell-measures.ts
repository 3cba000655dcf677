/** Space between a cell's border and its words, in points. */
export const PAD_X = 3.2
export const PAD_Y = 2.4
/** Height of a line, in em. */
export const LEADING = 1.36
/** Height of a character in words set from top to bottom, in em. */
export const VERTICAL_LEADING = 1.12
/** Words are not set smaller than this, in points; below it they break inside the word. */
export const SMALLEST = 6.5
/** Space between a cell's border and its pictures, in points. */
export const PICTURE_PAD = 4
