/** The opaque cursor of an audit line: its place in the log. */
export function encodeAuditCursor(seq: bigint): string {
  return Buffer.from(`seq:${seq}`).toString('base64url')
}

/** The place in the log that a cursor names, or nothing when it is not one of ours. */
export function decodeAuditCursor(cursor: string): bigint | undefined {
  const seq = /^seq:(\d{1,18})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'))?.[1]
  return seq === undefined ? undefined : BigInt(seq)
}
