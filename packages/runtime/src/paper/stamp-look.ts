/**
 * How every painter draws a stamp: white, with an outline around it of half this width in points, so that the strokes
 * of a character do not cross. The grey survives a black and white printer.
 */
export const STAMP_LOOK = { stroke: '#999999', grey: 0.6, width: 2.8 } as const
