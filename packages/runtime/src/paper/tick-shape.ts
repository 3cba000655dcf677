/** How every painter draws a tick box: strokes in points, the tick's corners as shares of the box's side. */
export const TICK_SHAPE = {
  boxStroke: 0.6,
  tickStroke: 1.1,
  corners: [
    [0.16, 0.52],
    [0.42, 0.8],
    [0.9, 0.12],
  ],
} as const
