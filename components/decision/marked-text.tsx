import { Fragment } from 'react'

/** Around what a sentence names by its identifier; private characters of Unicode, which no sentence holds. */
const [start, end] = ['\uE000', '\uE001']

/** Marks an identifier that is put into a sentence, for `MarkedText`. */
export function markIdentifier(identifier: string): string {
  return `${start}${identifier}${end}`
}

/** A sentence whose marked identifiers are set as code. */
export function MarkedText({ text }: { text: string }) {
  return text
    .split(start)
    .flatMap((part, at) => (at === 0 ? [['', part]] : [part.split(end)]))
    .map(([identifier = '', words = ''], at) => (
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
