// Loaded before the server (`node --import`): while the file that FULL_DISK names is there, the embedded database finds
// the disk full. Says it `tables`, files cannot grow; says it `journal`, what is there already cannot be written over, as
// the journal is, whose files are made long before they are needed.
import fs from 'node:fs'

const writeSync = fs.writeSync

fs.writeSync = (fd, ...rest) => {
  if (fd > 2 && isFull(fd, rest)) {
    const error = new Error('ENOSPC: no space left on device, write')
    throw Object.assign(error, { code: 'ENOSPC', errno: -28, syscall: 'write' })
  }
  return writeSync(fd, ...rest)
}

/** `rest` is the buffer, the offset in it, the length, and the position in the file. */
function isFull(fd, [, , length, position]) {
  const path = process.env.FULL_DISK
  if (!fs.existsSync(path)) return false
  const isGrowing = position + length > fs.fstatSync(fd).size
  return isGrowing === (fs.readFileSync(path, 'utf8') === 'tables')
}
