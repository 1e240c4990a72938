import type { APIRequestContext } from '@playwright/test'
import { manage } from './api'

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
  const post = <Result = { id: string }>(path: string, body: unknown) =>
    manage<Result>(request, { method: 'POST', path, body })
  const suffix = Date.now().toString(36)
  const application = await post('/applications', { name: `Kit-${suffix}`, audience: `api://kit-${suffix}` })
  await post(`/applications/${application.id}/scopes`, { name: 'kit', value: 'kit' })
  await post(`/applications/${application.id}/secrets`, {})
  const agent = await post('/agents', { name: `Agent-${suffix}` })
  const credential = await post('/credentials', {
    type: 'api_key',
    name: `Kit-${suffix}`,
    identifier: `kit-${suffix}`,
    label: 'saas',
    apiKey: 'sk-kit-0123456789',
  })
  const service = await post('/services', { name: `Kit-${suffix}`, provider: 'sandbox' })
  const modelApi = await post('/model-apis', {
    name: `kit-${suffix}`,
    basePath: `/kit-${suffix}`,
    serviceId: service.id,
  })
  const consumer = await post('/consumers', { name: `Kit-${suffix}`, claim: 'sub', value: suffix })
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
