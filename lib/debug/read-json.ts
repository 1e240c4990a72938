const maxBytes = 1_048_576

/** The JSON of a body, or undefined when it is no JSON, breaks off or is larger than 1 MB; the rest is not read then. */
export async function readJson(body: AsyncIterable<Uint8Array>): Promise<unknown> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of body) {
      size += chunk.length
      if (size > maxBytes) return undefined
      chunks.push(chunk)
    }
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    // What an upstream sends is its own affair; the caller only asks whether it can be read.
    return undefined
  }
}
