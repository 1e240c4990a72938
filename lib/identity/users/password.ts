import { hash, verify } from '@node-rs/argon2'

/** argon2id with the first parameters of RFC 9106, section 4, scaled to 19 MiB as OWASP advises for interactive use. */
const parameters = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** The stored form of a password: argon2id in PHC string format. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, parameters)
}

let control: Promise<string> | undefined

/**
 * Whether the password matches the stored hash. Without a hash (nobody has this e-mail address) a control hash is
 * checked instead, so that the answer takes the same time, and the result is false.
 */
export async function verifyPassword(stored: string | undefined, password: string): Promise<boolean> {
  control ??= hashPassword('no account has this password')
  const matches = await verify(stored ?? (await control), password)
  return matches && stored !== undefined
}
