import { route } from '@/lib/console/route'
import { AppError } from '@/lib/errors'
import { readAuthority } from '@/lib/gateway/endpoints/read-authority'

/** The certificate of the local authority as a file; never its key. */
export const GET = route({
  permission: 'health:read',
  answer: async ({ actor }) => {
    const certificate = await readAuthority(actor)
    if (certificate === undefined) {
      throw new AppError('resource.not_found', {
        message: 'There is no local authority yet. The data plane makes it when it starts.',
      })
    }
    return new Response(certificate.toString(), {
      headers: {
        'content-type': 'application/x-pem-file',
        'content-disposition': 'attachment; filename="sallyport-ca.pem"',
        'cache-control': 'no-store',
      },
    })
  },
})
