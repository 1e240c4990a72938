/**
 * Runs one step and shows it: a line when it begins, its duration when it ends, and on a terminal the seconds between.
 * @template Result
 * @param {string} title
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function showProgress(title, work) {
  const started = Date.now()
  const seconds = () => ((Date.now() - started) / 1000).toFixed(0)
  const live = process.stdout.isTTY
  process.stdout.write(live ? title : `${title}\n`)
  const ticker = live ? setInterval(() => process.stdout.write(`\r${title} ${seconds()} s`), 1000) : undefined
  try {
    const result = await work()
    process.stdout.write(live ? `\r${title} done in ${seconds()} s\n` : `  done in ${seconds()} s\n`)
    return result
  } catch (error) {
    if (live) process.stdout.write('\n')
    throw error
  } finally {
    clearInterval(ticker)
  }
}
