import { useEffect } from 'react'

/** A file that is dropped beside its field would open in place of the form, which would be lost. */
export function useCatchDrops(isOn: boolean) {
  useEffect(() => {
    if (!isOn) return undefined
    const keepOut = (event: DragEvent) => {
      if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'none'
    }
    window.addEventListener('dragover', keepOut)
    window.addEventListener('drop', keepOut)
    return () => {
      window.removeEventListener('dragover', keepOut)
      window.removeEventListener('drop', keepOut)
    }
  }, [isOn])
}
