import { useMutation, type UseMutationOptions, type UseMutationResult } from '@tanstack/react-query'
import { useCallback, useLayoutEffect, useRef } from 'react'

/**
 * A press that makes something, as a mutation: from the press until its outcome is drawn, another does nothing. A mutation
 * alone learns of both when they are drawn, and a second click comes before.
 */
export function usePress<Made, Asked = void>(
  options: UseMutationOptions<Made, Error, Asked>,
): UseMutationResult<Made, Error, Asked> {
  const running = useRef(false)
  const mutation = useMutation(options)
  const { mutate, status, submittedAt } = mutation
  useLayoutEffect(() => {
    if (status !== 'pending') running.current = false
  }, [status, submittedAt])
  const press = useCallback<typeof mutate>(
    (...asked) => {
      if (running.current) return
      running.current = true
      mutate(...asked)
    },
    [mutate],
  )
  return { ...mutation, mutate: press }
}
