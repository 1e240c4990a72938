'use client'

import { useStoreApi } from '@xyflow/react'
import { useLayoutEffect, useRef } from 'react'

/** Distance of two dots on the canvas, and how far its largest step on screen reaches over the edge. */
const gap = 20
const overhang = 32
/** Further out the dots would be a grey haze. */
const finestZoom = 0.5

/**
 * The dotted ground. React Flow's own paints the whole canvas anew for every step of a pan; this layer is painted once
 * and only pushed about, by less than one gap, which is most of what panning costs without a graphics processor.
 */
export function DotGrid() {
  const store = useStoreApi()
  const ref = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    let painted = 0
    const place = () => {
      const layer = ref.current
      const [x, y, zoom] = store.getState().transform
      if (layer === null) return
      const step = gap * zoom
      const shift = (at: number) => mod(at + overhang - step / 2, step)
      if (zoom !== painted) {
        painted = zoom
        layer.hidden = zoom < finestZoom
        layer.style.backgroundSize = `${step}px ${step}px`
        layer.style.setProperty('--dot', `${Math.max(0.75, zoom * 0.8)}px`)
      }
      layer.style.transform = `translate(${shift(x)}px, ${shift(y)}px)`
    }
    place()
    return store.subscribe(place)
  }, [store])
  return (
    <div
      ref={ref}
      aria-hidden
      style={{ inset: -overhang }}
      className="pointer-events-none absolute -z-10 bg-[radial-gradient(var(--line-strong)_var(--dot),transparent_var(--dot))] will-change-transform"
    />
  )
}

function mod(value: number, by: number): number {
  return ((value % by) + by) % by
}
