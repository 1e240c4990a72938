'use client'

import NextLink, { type LinkProps } from 'next/link'
import { useState } from 'react'

/**
 * A link within the console. The page behind it is fetched ahead once the reader points at it or focuses it, not as
 * soon as it is in sight: a page with many links would fetch the code of half the console.
 */
export function Link<Path extends string>({ onPointerEnter, onFocus, ...props }: LinkProps<Path>) {
  const [intended, setIntended] = useState(false)
  return (
    <NextLink
      {...props}
      prefetch={intended ? null : false}
      onPointerEnter={(event) => {
        setIntended(true)
        onPointerEnter?.(event)
      }}
      onFocus={(event) => {
        setIntended(true)
        onFocus?.(event)
      }}
    />
  )
}
