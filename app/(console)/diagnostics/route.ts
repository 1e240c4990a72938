import { route } from '@/lib/console/route'
import { readDiagnostics } from '@/lib/health/read-diagnostics'

/** Versions, set settings, counts and health as a file; no secret is among them. */
export const GET = route({
  permission: 'setting:read',
  answer: async ({ actor }) => {
    const text = `${JSON.stringify(await readDiagnostics(actor), null, 2)}\n`
    const name = `sallyport-diagnostics-${new Date().toISOString().slice(0, 10)}.json`
    return new Response(text, {
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'no-store',
      },
    })
  },
})
