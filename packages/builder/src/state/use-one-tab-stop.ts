import { useEffect, type RefObject } from 'react'

/**
 * The buttons of a group are one stop of the Tab key: arrow keys go from one to the next, up and down where they stand
 * in several lines, Home and End to the first and the last.
 */
export function useOneTabStop(group: RefObject<HTMLElement | null>): void {
  // After each drawing, since buttons come, go and are greyed out.
  useEffect(() => {
    const buttons = buttonsOf(group.current)
    const stop = buttons.find(({ tabIndex, dataset }) => tabIndex === 0 && dataset.stop) ?? buttons[0]
    setStop(buttons, stop)
  })
  useEffect(() => {
    const element = group.current
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      const buttons = buttonsOf(element)
      const at = buttons.findIndex((button) => button === event.target)
      const next = at < 0 ? undefined : nextOf(buttons, at, event.key)
      if (!next) return
      event.preventDefault()
      next.focus()
    }
    const focus = ({ target }: FocusEvent) => {
      const buttons = buttonsOf(element)
      const stop = buttons.find((button) => button === target)
      if (stop) setStop(buttons, stop)
    }
    element?.addEventListener('keydown', press)
    element?.addEventListener('focusin', focus)
    return () => {
      element?.removeEventListener('keydown', press)
      element?.removeEventListener('focusin', focus)
    }
  }, [group])
}

function buttonsOf(group: HTMLElement | null): HTMLButtonElement[] {
  return [...(group?.querySelectorAll<HTMLButtonElement>('button:not(:disabled):not([role])') ?? [])]
}

function setStop(buttons: readonly HTMLButtonElement[], stop: HTMLButtonElement | undefined): void {
  for (const button of buttons) {
    button.tabIndex = button === stop ? 0 : -1
    if (button === stop) button.dataset.stop = 'true'
    else delete button.dataset.stop
  }
}

function nextOf(
  buttons: readonly HTMLButtonElement[],
  at: number,
  key: string,
): HTMLButtonElement | undefined {
  const line = buttons.filter(({ offsetTop }) => offsetTop === buttons[0]!.offsetTop).length
  const inLines = line < buttons.length
  const steps: Record<string, number> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    ...(inLines && { ArrowDown: at + line, ArrowUp: at - line }),
    Home: 0,
    End: buttons.length - 1,
  }
  return buttons[steps[key] ?? -1]
}
