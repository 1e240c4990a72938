import { existsSync } from 'node:fs'
import { PlainError, runCommand } from './run-command.mjs'
import { showProgress } from './progress.mjs'

const systemPaths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

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
  if (systemPaths.some((path) => existsSync(path))) return true
  const { chromium } = await import('@playwright/test')
  return existsSync(chromium.executablePath())
}

/** @param {string} root */
async function installWithApt(root) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await runCommand('apt-get', ['update', '-qq'], { cwd: root, env })
  const packages = ['chromium', 'fonts-liberation', 'fonts-noto-cjk']
  await runCommand('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    cwd: root,
    env,
  })
}
