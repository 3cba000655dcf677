import { lazy, Suspense, useEffect, useSyncExternalStore, type ComponentType } from 'react'
import { useScreenScope } from '../screen-scope.ts'
import type { Notice } from './notices.ts'

/** Comes with the first notice; where it cannot, the notice is heard only. */
const NoticePopup = lazy<ComponentType<{ notice: Notice }>>(() =>
  import('./NoticePopup.tsx').then(
    (part) => ({ default: part.NoticePopup }),
    () => ({ default: () => null }),
  ),
)

/** Says at a field what was just done there, with the way back. It goes with the next change, or by Escape. */
export function FieldNotice() {
  const { notices, store } = useScreenScope()
  const notice = useSyncExternalStore(notices.watch, notices.get)
  useEffect(() => store.watchEntered(notices.clear), [store, notices])
  return (
    <>
      {notice && (
        <Suspense>
          <NoticePopup notice={notice} />
        </Suspense>
      )}
      <span role="status" className="pw-heard">
        {notice?.words}
      </span>
    </>
  )
}
