import type { Route } from 'next'
import { topologyPath } from '@/components/topology/topology-path'
import type { AuditEventDto } from '@/lib/audit/schema'

const pages: Record<string, (id: string) => string> = {
  agent: (id) => `/agents/${id}`,
  application: (id) => `/applications/${id}`,
  credential: (id) => `/credentials/${id}`,
  service: (id) => `/services/${id}`,
  model_api: (id) => `/model-apis/${id}`,
  consumer: (id) => `/consumers/${id}`,
  grant: (id) => `/grants/${id}`,
  scope_grant: (id) => `/grants/${id}`,
  node: topologyPath,
  edge: topologyPath,
}

/** The page of what a line of the log is about, unless the line says that it is gone. */
export function findTargetPage({ action, target }: AuditEventDto): Route | undefined {
  if (/\.(deleted|disconnected|removed)$/.test(action)) return undefined
  return pages[target.type]?.(target.id) as Route | undefined
}
