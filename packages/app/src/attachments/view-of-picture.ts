/** How a picture is looked at: its size against the whole, and how far it is turned to the right. */
export interface PictureView {
  /** 1: as much of the stage as it fits into. */
  zoom: number
  /** In degrees: 0, 90, 180 or 270. */
  turn: number
}

export const WHOLE: PictureView = { zoom: 1, turn: 0 }

const STEP = 1.25
const LEAST = 0.25
const MOST = 8

export function zoomBy(view: PictureView, direction: 1 | -1): PictureView {
  const zoom = direction > 0 ? view.zoom * STEP : view.zoom / STEP
  return { ...view, zoom: Math.min(MOST, Math.max(LEAST, zoom)) }
}

export function turnRight(view: PictureView): PictureView {
  return { zoom: 1, turn: (view.turn + 90) % 360 }
}

export interface Size {
  width: number
  height: number
}

/** In pixels: the room that a picture takes on the stage, and its own sides before it is turned. Small pictures are not blown up. */
export function layPicture(
  picture: Size,
  stage: Size,
  { zoom, turn }: PictureView,
): { room: Size; sides: Size } {
  const isAcross = turn % 180 !== 0
  const [width, height] = isAcross ? [picture.height, picture.width] : [picture.width, picture.height]
  const scale = Math.min(1, stage.width / width, stage.height / height) * zoom
  return {
    room: { width: width * scale, height: height * scale },
    sides: { width: picture.width * scale, height: picture.height * scale },
  }
}
