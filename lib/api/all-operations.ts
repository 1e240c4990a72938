import * as z from 'zod'
import { type Operation, operation } from '@/lib/api/operation'
import { agentOperations } from '@/lib/api/operations/agents'
import { apiTokenOperations } from '@/lib/api/operations/api-tokens'
import { applicationOperations } from '@/lib/api/operations/applications'
import { consumerOperations } from '@/lib/api/operations/consumers'
import { credentialOperations } from '@/lib/api/operations/credentials'
import { deletionOperations } from '@/lib/api/operations/deletions'
import { grantOperations } from '@/lib/api/operations/grants'
import { modelApiOperations } from '@/lib/api/operations/model-apis'
import { recordOperations } from '@/lib/api/operations/records'
import { scopeGrantOperations } from '@/lib/api/operations/scope-grants'
import { scopeOperations } from '@/lib/api/operations/scopes'
import { secretOperations } from '@/lib/api/operations/secrets'
import { serviceOperations } from '@/lib/api/operations/services'
import { settingOperations } from '@/lib/api/operations/settings'
import { topologyOperations } from '@/lib/api/operations/topology'
import { userOperations } from '@/lib/api/operations/users'
import { describeApi } from '@/lib/api/openapi'

const openApiOperation = operation({
  id: 'getOpenApi',
  method: 'GET',
  path: '/openapi.json',
  tag: 'About',
  summary: 'This description, as OpenAPI 3.1',
  permission: 'application:read',
  status: 200,
  response: z.looseObject({ openapi: z.string() }),
  run: () => Promise.resolve(describeApi(allOperations)),
})

/** The whole management API. */
export const allOperations: readonly Operation[] = [
  ...applicationOperations,
  ...secretOperations,
  ...scopeOperations,
  ...scopeGrantOperations,
  ...agentOperations,
  ...topologyOperations,
  ...credentialOperations,
  ...serviceOperations,
  ...modelApiOperations,
  ...consumerOperations,
  ...grantOperations,
  ...deletionOperations,
  ...userOperations,
  ...apiTokenOperations,
  ...settingOperations,
  ...recordOperations,
  openApiOperation,
]
