import * as z from 'zod'
import { updateEdgeInput, updateNodeInput } from '@/lib/api/operations/topology'
import { auditEventDto, requestDto, requestSummaryDto } from '@/lib/audit/schema'
import { deletionDto } from '@/lib/deletions/schema'
import { consumerDto, createConsumerInput, updateConsumerInput } from '@/lib/gateway/consumers/schema'
import { createGrantInput, grantDto, updateGrantInput } from '@/lib/gateway/grants/schema'
import { createModelApiInput, modelApiDto, updateModelApiInput } from '@/lib/gateway/model-apis/schema'
import { createServiceInput, serviceDto, updateServiceInput } from '@/lib/gateway/services/schema'
import { healthDto } from '@/lib/health/schema'
import { agentDto, registerAgentInput, updateAgentInput } from '@/lib/identity/agents/schema'
import { apiTokenDto, createApiTokenInput, createdApiTokenDto } from '@/lib/identity/api-tokens/schema'
import {
  applicationDto,
  createApplicationInput,
  updateApplicationInput,
} from '@/lib/identity/applications/schema'
import { instanceDto, securitySettings, securityUpdate } from '@/lib/identity/instance/schema'
import { createScopeGrantInput, scopeGrantDto } from '@/lib/identity/scope-grants/schema'
import { createScopeInput, scopeDto, updateScopeInput } from '@/lib/identity/scopes/schema'
import {
  createdSecretDto,
  createSecretInput,
  rotateSecretInput,
  secretDto,
  updateSecretInput,
} from '@/lib/identity/secrets/schema'
import { createdUserDto, passwordLinkDto, userDto, userInput, userUpdate } from '@/lib/identity/users/schema'
import { edgeDetailDto, edgeDto, nodeDto } from '@/lib/topology/graph'
import { connectInput, createNodeInput } from '@/lib/topology/schema'
import { createCredentialInput, credentialDto, updateCredentialInput } from '@/lib/vault/credentials/schema'
import { ruleDto } from '@/lib/vault/rules/schema'

/** Schemas that have a name in the OpenAPI document; the others stand where they are used. */
const named: Record<string, z.ZodType> = {
  Application: applicationDto,
  CreateApplication: createApplicationInput,
  UpdateApplication: updateApplicationInput,
  ClientSecret: secretDto,
  CreatedClientSecret: createdSecretDto,
  CreateClientSecret: createSecretInput,
  RotateClientSecret: rotateSecretInput,
  UpdateClientSecret: updateSecretInput,
  Scope: scopeDto,
  CreateScope: createScopeInput,
  UpdateScope: updateScopeInput,
  ScopeGrant: scopeGrantDto,
  CreateScopeGrant: createScopeGrantInput,
  Agent: agentDto,
  RegisterAgent: registerAgentInput,
  UpdateAgent: updateAgentInput,
  Node: nodeDto,
  CreateNode: createNodeInput,
  UpdateNode: updateNodeInput,
  Edge: edgeDto,
  EdgeDetail: edgeDetailDto,
  Connect: connectInput,
  UpdateEdge: updateEdgeInput,
  Credential: credentialDto,
  CreateCredential: createCredentialInput,
  UpdateCredential: updateCredentialInput,
  Service: serviceDto,
  CreateService: createServiceInput,
  UpdateService: updateServiceInput,
  ModelApi: modelApiDto,
  CreateModelApi: createModelApiInput,
  UpdateModelApi: updateModelApiInput,
  Consumer: consumerDto,
  CreateConsumer: createConsumerInput,
  UpdateConsumer: updateConsumerInput,
  Grant: grantDto,
  CreateGrant: createGrantInput,
  UpdateGrant: updateGrantInput,
  AuthorizationRule: ruleDto,
  Deletion: deletionDto,
  User: userDto,
  CreateUser: userInput,
  UpdateUser: userUpdate,
  CreatedUser: createdUserDto,
  PasswordLink: passwordLinkDto,
  ApiToken: apiTokenDto,
  CreateApiToken: createApiTokenInput,
  CreatedApiToken: createdApiTokenDto,
  Instance: instanceDto,
  SecuritySettings: securitySettings,
  UpdateSecuritySettings: securityUpdate,
  AuditEvent: auditEventDto,
  Health: healthDto,
  Request: requestDto,
  RequestSummary: requestSummaryDto,
}

/** The names, as zod's JSON Schema generator takes them. */
export const componentNames = z.registry<{ id: string }>()
for (const [id, schema] of Object.entries(named)) componentNames.add(schema, { id })
