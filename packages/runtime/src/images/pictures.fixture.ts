/** 32 by 16 pixels: red on the left, on the right green above blue. */
const JPEG =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQDQ4RDgsLEBYQERMUFRUVDA8XGBYUGBIUFRT/2wBDAQMEBAUEBQkFBQkUDQsNFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBT/wAARCAAQACADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAgH/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/EABYBAQEBAAAAAAAAAAAAAAAAAAkHCP/EABwRAAEDBQAAAAAAAAAAAAAAAAAWGGNloqTi4//aAAwDAQACEQMRAD8AnQBDBUzQBIQ2k1mtY/cDFJT27H//2Q=='

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}

/** A JPEG of 32 by 16 pixels: red on the left, on the right green above blue; as a camera held so says of it (EXIF). */
export function jpegOf(orientation?: number): Uint8Array {
  const bytes = fromBase64(JPEG)
  if (orientation === undefined) return bytes
  const exif = [...'Exif'].map((letter) => letter.charCodeAt(0))
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, ...entry, 0, 0, 0, 0]
  const body = [...exif, 0, 0, ...tiff]
  return new Uint8Array([
    ...bytes.subarray(0, 2),
    0xff,
    0xe1,
    0,
    body.length + 2,
    ...body,
    ...bytes.subarray(2),
  ])
}
