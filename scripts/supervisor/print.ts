import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

/** Writes one line for the person at the terminal. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Passes on a child's output, line by line, with its name in front. */
export function printLines(name: string, stream: Readable): void {
  createInterface({ input: stream, crlfDelay: Infinity }).on('line', (line) => {
    print(`${name} | ${line}`)
  })
}
