import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { authorize } from '@/lib/identity/permissions'
import manifest from '@/package.json'

export interface AboutDto {
  version: string
  license: string
  node: string
  postgres: string
  libraries: { name: string; version: string }[]
}

/** What runs here: versions of the product, of Node and PostgreSQL, and of the libraries it is built with. */
export async function readAbout(actor: Actor): Promise<AboutDto> {
  authorize(actor, 'health:read')
  const [row] = await db().$queryRaw<{ server_version: string }[]>`SHOW server_version`
  return {
    version: manifest.version,
    license: manifest.license,
    node: process.versions.node,
    postgres: row?.server_version ?? '',
    libraries: Object.entries(manifest.dependencies)
      .filter(([name]) => !name.startsWith('@types/'))
      .map(([name, version]) => ({ name, version }))
      .toSorted((one, other) => one.name.localeCompare(other.name)),
  }
}
