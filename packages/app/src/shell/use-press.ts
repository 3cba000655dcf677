import { useMutation, type UseMutationOptions, type UseMutationResult } from '@tanstack/react-query'
import { useCallback, useLayoutEffect, useRef } from 'react'

/**
 * A press that makes something, as a mutation: from the press until its outcome is drawn, another does nothing. A mutation
 * alone learns of both when they are drawn, and a second click comes before.
 */
export function usePress<Made, Asked = void>(
  options: UseMutationOptions<Made, Error, Asked>,
): UseMutationResult<Made, Error, Asked> {
  /** What was drawn of the mutation when it was pressed; undefined while it may be. */
  const pressed = useRef<{ over: number }>(undefined)
  const mutation = useMutation(options)
  const { mutate, status, submittedAt } = mutation
  useLayoutEffect(() => {
    if (status !== 'pending' && pressed.current?.over !== submittedAt) pressed.current = undefined
  }, [status, submittedAt])
  const press = useCallback<typeof mutate>(
    (...asked) => {
      if (pressed.current) return
      pressed.current = { over: submittedAt }
      mutate(...asked)
    },
    [mutate, submittedAt],
  )
  return { ...mutation, mutate: press }
}
