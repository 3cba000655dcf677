import { expect, test } from 'vitest'
import { layPicture, turnRight, WHOLE, zoomBy } from './view-of-picture.ts'

const stage = { width: 400, height: 300 }

test('a large picture is fitted into the stage, upright and turned', () => {
  const photo = { width: 4000, height: 2000 }
  expect(layPicture(photo, stage, WHOLE).room).toEqual({ width: 400, height: 200 })
  const across = layPicture(photo, stage, turnRight(WHOLE))
  expect(across.room).toEqual({ width: 150, height: 300 })
  expect(across.sides).toEqual({ width: 300, height: 150 })
})

test('a small one keeps its size, and grows as it is looked at closely', () => {
  const stamp = { width: 40, height: 30 }
  expect(layPicture(stamp, stage, WHOLE).room).toEqual(stamp)
  expect(layPicture(stamp, stage, { zoom: 2, turn: 0 }).room).toEqual({ width: 80, height: 60 })
})

test('zooming ends somewhere; four turns are none', () => {
  let view = WHOLE
  for (let press = 0; press < 40; press++) view = zoomBy(view, 1)
  expect(view.zoom).toBe(8)
  for (let press = 0; press < 80; press++) view = zoomBy(view, -1)
  expect(view.zoom).toBe(0.25)
  expect(turnRight(turnRight(turnRight(turnRight(WHOLE))))).toEqual(WHOLE)
})
