import pino from 'pino'
import { config } from '@/lib/config'

let logger: pino.Logger | undefined

/** The process's logger: JSON lines on standard output. Callers pass ids and codes, never tokens, secrets or bodies. */
export function log(): pino.Logger {
  logger ??= pino({
    level: config().logLevel,
    base: null,
    redact: ['authorization', 'cookie', 'password', 'secret', 'token', '*.authorization', '*.cookie'],
  })
  return logger
}
