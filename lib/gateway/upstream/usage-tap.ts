/** Token counts of one answer. */
export interface Usage {
  inputTokens: number
  outputTokens: number
}

const marker = Buffer.from('"usage"')
const tailBytes = 16_384
/** The usage object with its detail objects is a few hundred bytes long. */
const maxUsageLength = 4_096

/**
 * Watches the bytes of an answer go by and reads the token counts from its end, where OpenAI-compatible servers put them
 * (the last chunk of a stream, the end of a JSON body). Keeps references to the last few chunks and copies nothing.
 */
export class UsageTap {
  readonly #chunks: Buffer[] = []
  #bytes = 0

  see(chunk: Buffer): void {
    this.#chunks.push(chunk)
    this.#bytes += chunk.length
    // Drop from the front while what remains is still a whole tail.
    while (this.#bytes - (this.#chunks[0]?.length ?? this.#bytes) >= tailBytes) {
      this.#bytes -= this.#chunks.shift()?.length ?? 0
    }
  }

  /** How much is held on to. */
  get keptBytes(): number {
    return this.#bytes
  }

  /** The counts, if the answer reported any. */
  read(): Usage | undefined {
    const [only] = this.#chunks
    const tail = this.#chunks.length === 1 && only !== undefined ? only : Buffer.concat(this.#chunks)
    return parseUsage(tail.length > 4 * tailBytes ? tail.subarray(-4 * tailBytes) : tail)
  }
}

/** Finds the last `"usage": {...}` member. Quotes inside texts are escaped in JSON, so a text cannot pose as one. */
function parseUsage(tail: Buffer): Usage | undefined {
  for (let at = tail.lastIndexOf(marker); at !== -1; at = at === 0 ? -1 : tail.lastIndexOf(marker, at - 1)) {
    const start = at + marker.length
    // Streams say `"usage": null` in every chunk but the last.
    if (!/^\s*:\s*\{/.test(tail.toString('latin1', start, start + 16))) continue
    return parseCounts(tail.toString('latin1', start, start + maxUsageLength))
  }
  return undefined
}

function parseCounts(text: string): Usage | undefined {
  const input = /"(?:prompt_tokens|input_tokens)"\s*:\s*(\d{1,9})\b/.exec(text)
  const output = /"(?:completion_tokens|output_tokens)"\s*:\s*(\d{1,9})\b/.exec(text)
  if (input === null) return undefined
  return { inputTokens: Number(input[1]), outputTokens: Number(output?.[1] ?? 0) }
}
