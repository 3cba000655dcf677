import { memo, useEffect, useRef, useState } from 'react'

/** One painted page; drawn when it comes near the screen, redrawn only where its marks changed. */
export const PaperPage = memo(function PaperPage({
  svg,
  label,
  eager,
}: {
  svg: string
  label: string
  eager: boolean
}) {
  const place = useRef<HTMLDivElement>(null)
  const [near, setNear] = useState(false)
  const drawn = eager || near

  useEffect(() => {
    if (drawn || !place.current) return
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), {
      rootMargin: '600px',
    })
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [drawn])

  return (
    <div
      ref={place}
      className="paper-page"
      role="img"
      aria-label={label}
      // Painted by the paper engine, which escapes every word.
      dangerouslySetInnerHTML={{ __html: drawn ? svg : '' }}
    />
  )
})
