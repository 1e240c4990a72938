import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { readJson } from '@/lib/debug/read-json'

it.each([
  ['{"data":[]}', { data: [] }],
  ['no json', undefined],
  ['', undefined],
])('reads %j as %j', async (text, value) => {
  expect(await readJson(Readable.from([Buffer.from(text)]))).toEqual(value)
})

it('leaves a body that does not end', async () => {
  let sent = 0
  const endless = Readable.from(
    (function* () {
      for (;;) {
        sent += 65_536
        yield Buffer.alloc(65_536, ' ')
      }
    })(),
  )
  expect(await readJson(endless)).toBeUndefined()
  expect(endless.destroyed).toBe(true)
  expect(sent).toBeLessThan(4_000_000)
})

it('survives a body that breaks off', async () => {
  const broken = new Readable({ read: () => undefined })
  const read = readJson(broken)
  broken.destroy(new Error('reset'))
  expect(await read).toBeUndefined()
})
