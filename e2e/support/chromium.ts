import { existsSync } from 'node:fs'

const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** A Chromium of the system where there is one; otherwise Playwright looks for its own download. */
export function chromiumPath(): string | undefined {
  return candidates.find((path) => existsSync(path))
}
