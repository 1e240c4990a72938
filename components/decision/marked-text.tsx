import { Fragment } from 'react'
import { splitMarked } from '@/components/decision/mark-identifier'

/** A sentence whose marked identifiers are set as code. */
export function MarkedText({ text }: { text: string }) {
  return splitMarked(text).map(({ identifier, words }, at) => (
    <Fragment key={at}>
      {identifier !== '' && <Identifier>{identifier}</Identifier>}
      {words}
    </Fragment>
  ))
}

/** Shorter ones stay in one piece. */
const longestWhole = 24

function splitAtJoints(identifier: string): string[] {
  return identifier.length <= longestWhole ? [identifier] : identifier.split(/(?<=[:|])/)
}

/** An identifier that, when it is long, breaks where it has joints: behind its colons and strokes. */
export function Identifier({ children }: { children: string }) {
  return (
    <code className="font-mono text-[0.92em] [overflow-wrap:anywhere]">
      {splitAtJoints(children).map((part, at) => (
        <Fragment key={at}>
          {at > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </code>
  )
}
