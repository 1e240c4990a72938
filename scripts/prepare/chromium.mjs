import { existsSync } from 'node:fs'
import { chromiumPath } from './chromium-paths.mjs'
import { PlainError, runCommand } from './run-command.mjs'
import { showProgress } from './progress.mjs'

const fonts = ['fonts-liberation', 'fonts-noto-cjk']

/**
 * Makes sure that the end-to-end tests find a Chromium: the system's, or Playwright's own download. As root on Debian
 * and its relatives it is installed; elsewhere the error says what to run.
 * @param {string} root
 */
export async function ensureChromium(root) {
  if (await hasChromium()) return
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    await showProgress('Installing Chromium…', () => installWithApt(root)).catch((error) => {
      console.error(error.message)
    })
    if (await hasChromium()) return
  }
  throw new PlainError(
    'The end-to-end tests need Chromium. Run one of:\n' +
      '  apt-get install -y chromium fonts-liberation fonts-noto-cjk   (Debian, Ubuntu; as root)\n' +
      '  npx playwright install --with-deps chromium',
  )
}

async function hasChromium() {
  if (chromiumPath() !== undefined) return true
  const { chromium } = await import('@playwright/test')
  return existsSync(chromium.executablePath())
}

/**
 * Debian has the Chromium without a window as a package of its own.
 * @param {string} root
 */
async function installWithApt(root) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args) => runCommand('apt-get', args, { cwd: root, env })
  const install = (browser) => apt('install', '-y', '-qq', '--no-install-recommends', browser, ...fonts)
  await apt('update', '-qq')
  await install('chromium-headless-shell').catch(() => install('chromium'))
}
