import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The text of a file, or nothing when it does not exist. */
export async function readPem(folder: string, name: string): Promise<string | undefined> {
  try {
    return await readFile(join(folder, name), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Writes a file whole or not at all. Keys can be read by their owner only. */
export async function writePem(folder: string, file: { name: string; text: string }): Promise<void> {
  const path = join(folder, file.name)
  const draft = `${path}.${process.pid}.tmp`
  await writeFile(draft, file.text, { mode: file.name.endsWith('.key') ? 0o600 : 0o644 })
  await rename(draft, path)
}
