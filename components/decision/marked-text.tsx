import { Fragment } from 'react'
import { splitMarked } from '@/components/decision/mark-identifier'
import { Breakable } from '@/components/ui/breakable'

/** A sentence whose marked identifiers are set as code. */
export function MarkedText({ text }: { text: string }) {
  return splitMarked(text).map(({ identifier, words }, at) => (
    <Fragment key={at}>
      {identifier !== '' && <Identifier>{identifier}</Identifier>}
      {words}
    </Fragment>
  ))
}

/** An identifier that, when it is long, breaks where it has joints. */
export function Identifier({ children }: { children: string }) {
  return (
    <code className="font-mono text-[0.92em] [overflow-wrap:anywhere]">
      <Breakable>{children}</Breakable>
    </code>
  )
}
