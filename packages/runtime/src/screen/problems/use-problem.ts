import { useCallback, useSyncExternalStore } from 'react'
import type { Problem } from '../../record/problem.ts'
import { useScreenScope } from '../screen-scope.ts'

/** The problem to show at a pointer, as it comes and goes. */
export function useProblem(pointer: string): Problem | undefined {
  const { findings } = useScreenScope()
  const watch = useCallback((listener: () => void) => findings.watch(pointer, listener), [findings, pointer])
  return useSyncExternalStore(watch, () => findings.getProblem(pointer))
}
