/** How tall the rows of lists are in this browser. */
export type Density = 'comfortable' | 'compact'

export const densityCookie = 'density'

/** What the cookie says; anything unknown is comfortable. */
export function readDensity(value: string | undefined): Density {
  return value === 'compact' ? 'compact' : 'comfortable'
}
