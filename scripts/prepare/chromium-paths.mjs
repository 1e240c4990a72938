import { existsSync } from 'node:fs'

/** Chromium without a window, about half the work for the machine; Playwright's own downloads are the same. */
const shells = ['/usr/bin/chromium-headless-shell']
const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The Chromium of the system that tests and pictures use; without one Playwright looks for its own download. */
export function chromiumPath() {
  return [...shells, ...browsers].find((path) => existsSync(path))
}

/** The Chromium of the system that people see, to measure with. */
export function wholeChromiumPath() {
  return [...browsers, ...shells].find((path) => existsSync(path))
}
