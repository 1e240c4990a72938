import type { APIRequestContext } from '@playwright/test'
import { manage, post } from './api'

/** Consumers that only the test with this mark knows; the last one would be a formula in a spreadsheet. */
export async function seedConsumers(request: APIRequestContext, mark: string): Promise<string[]> {
  const service = await post(request, '/services', { name: `Service ${mark}`, provider: 'sandbox' })
  const modelApi = await post(request, '/model-apis', {
    name: `api-${mark}`,
    basePath: `/api-${mark}`,
    serviceId: service.id,
  })
  const names = [`beta ${mark}`, `Alpha ${mark}`, `gamma ${mark}`, `=1+1 ${mark}`]
  for (const [index, name] of names.entries()) {
    const consumer = await post(request, '/consumers', { name, claim: 'sub', value: `${index}-${mark}` })
    if (index < 2) {
      await post(request, '/grants', { consumerId: consumer.id, modelApiId: modelApi.id })
    }
    if (index === 2) {
      const body = { status: 'disabled' }
      await manage(request, { method: 'PATCH', path: `/consumers/${consumer.id}`, body })
    }
  }
  return names
}
