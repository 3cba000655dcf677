/** The signs on the buttons of a field of files. */
export const icons = {
  add: draw('M8 3v10M3 8h10'),
  camera: draw('M1.5 5h3l1.2-2h4.6l1.2 2h3v8.5h-13zM8 6.5a2.6 2.6 0 1 0 .01 0'),
  remove: draw('M4 4l8 8M12 4l-8 8'),
}

function draw(path: string) {
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  )
}
