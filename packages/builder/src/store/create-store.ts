/** State that actions change. An action works on it as it is at that moment, also one of a panel that is just going away. */
export interface Store<State, Action> {
  get(): State
  dispatch(action: Action): void
  subscribe(listener: () => void): () => void
}

export function createStore<State, Action>(
  reduce: (state: State, action: Action) => State,
  start: State,
): Store<State, Action> {
  let state = start
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    dispatch(action) {
      state = reduce(state, action)
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
