import { Fragment } from 'react'

/** Shorter ones stay in one piece. */
const longestWhole = 24

function splitAtJoints(text: string): string[] {
  return text.length <= longestWhole ? [text] : text.split(/(?<=[:|/])/)
}

/** An address, an identifier or a fingerprint that, when it is long, breaks behind its colons, strokes and slashes. */
export function Breakable({ children }: { children: string }) {
  return splitAtJoints(children).map((part, at) => (
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {part}
    </Fragment>
  ))
}
