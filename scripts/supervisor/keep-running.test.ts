import { expect, it, vi } from 'vitest'
import { keepRunning } from '@/scripts/supervisor/keep-running'

const idle = 'process.on("SIGTERM", () => process.exit(0)); setInterval(() => {}, 1000)'

function keep(script: string) {
  const pids: number[] = []
  const child = keepRunning({
    name: 'test child',
    args: ['-e', script],
    cwd: process.cwd(),
    env: process.env,
    onStart: (pid) => pids.push(pid),
  })
  return { child, pids }
}

it('starts a killed child again and stops it for good', async () => {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const { child, pids } = keep(idle)
  await vi.waitFor(() => expect(pids).toHaveLength(1))
  process.kill(pids[0] ?? 0, 'SIGKILL')
  await vi.waitFor(() => expect(pids).toHaveLength(2), { timeout: 5_000 })
  expect(child.deaths()).toBe(1)
  expect(write).toHaveBeenCalledWith('The test child ended (SIGKILL); starting it again.\n')
  await child.stop()
  expect(child.deaths()).toBe(1)
  expect(() => process.kill(pids[1] ?? 0, 0)).toThrow('ESRCH')
  write.mockRestore()
})

it('stops a child that is waiting for its next start', async () => {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const { child } = keep('process.exit(3)')
  await vi.waitFor(() => expect(child.deaths()).toBeGreaterThan(0), { timeout: 5_000 })
  await child.stop()
  expect(write).toHaveBeenCalledWith('The test child ended (exit code 3); starting it again.\n')
  write.mockRestore()
})
