import type { Viewport } from '@xyflow/react'

interface Size {
  width: number
  height: number
}

/** The part of the picture in the middle of the window, so that an address shows the same in windows of any size. */
export interface Sight {
  x: number
  y: number
  zoom: number
}

export function toSight({ x, y, zoom }: Viewport, { width, height }: Size): Sight {
  return {
    x: Math.round((width / 2 - x) / zoom),
    y: Math.round((height / 2 - y) / zoom),
    zoom: Math.round(zoom * 100) / 100,
  }
}

export function toViewport({ x, y, zoom }: Sight, { width, height }: Size): Viewport {
  return { x: width / 2 - x * zoom, y: height / 2 - y * zoom, zoom }
}

/** `x,y,zoom`, for example `380,96,0.8`. */
export function formatSight({ x, y, zoom }: Sight): string {
  return `${x},${y},${zoom}`
}

/** Null for an address that was tampered with or cut off. */
export function parseSight(text: string): Sight | null {
  const match = /^(-?\d{1,7}),(-?\d{1,7}),(\d(?:\.\d{1,2})?)$/.exec(text)
  if (match === null) return null
  const [x = 0, y = 0, zoom = 0] = match.slice(1).map(Number)
  return zoom < 0.1 || zoom > 4 ? null : { x, y, zoom }
}
