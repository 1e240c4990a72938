import type { APIRequestContext } from '@playwright/test'
import { post } from './api'

/** Forms and views that are reached without an id. */
export const formPages = [
  '/applications/new',
  '/agents/new',
  '/credentials/new',
  '/services/new',
  '/model-apis/new',
  '/consumers/new',
  '/topology?add=agent',
  '/topology?view=table',
  '/settings/users/new',
]

/** One object of each kind, made so that its pages show something; returns their paths. */
export async function seedDetailPages(request: APIRequestContext): Promise<string[]> {
  const suffix = Date.now().toString(36)
  const application = await post(request, '/applications', {
    name: `Kit-${suffix}`,
    audience: `api://kit-${suffix}`,
  })
  await post(request, `/applications/${application.id}/scopes`, { name: 'kit', value: 'kit' })
  await post(request, `/applications/${application.id}/secrets`, {})
  const agent = await post(request, '/agents', { name: `Agent-${suffix}` })
  const credential = await post(request, '/credentials', {
    type: 'api_key',
    name: `Kit-${suffix}`,
    identifier: `kit-${suffix}`,
    label: 'saas',
    apiKey: 'sk-kit-0123456789',
  })
  const service = await post(request, '/services', { name: `Kit-${suffix}`, provider: 'sandbox' })
  const modelApi = await post(request, '/model-apis', {
    name: `kit-${suffix}`,
    basePath: `/kit-${suffix}`,
    serviceId: service.id,
  })
  const consumer = await post(request, '/consumers', { name: `Kit-${suffix}`, claim: 'sub', value: suffix })
  return [
    `/applications/${application.id}`,
    `/applications/${application.id}?tab=credentials`,
    `/applications/${application.id}?tab=permissions`,
    `/applications/${application.id}?tab=activity`,
    `/agents/${agent.id}`,
    `/credentials/${credential.id}`,
    `/services/${service.id}`,
    `/model-apis/${modelApi.id}`,
    `/consumers/${consumer.id}`,
  ]
}
