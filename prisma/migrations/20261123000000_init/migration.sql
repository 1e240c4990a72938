-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('administrator', 'auditor');

-- CreateEnum
CREATE TYPE "Status" AS ENUM ('enabled', 'disabled');

-- CreateEnum
CREATE TYPE "IdentityType" AS ENUM ('application', 'agent');

-- CreateEnum
CREATE TYPE "ScopeType" AS ENUM ('user', 'application');

-- CreateEnum
CREATE TYPE "CredentialType" AS ENUM ('api_key', 'oauth_client');

-- CreateEnum
CREATE TYPE "CredentialLabel" AS ENUM ('llm', 'saas');

-- CreateEnum
CREATE TYPE "RuleKind" AS ENUM ('exclusive', 'shared');

-- CreateEnum
CREATE TYPE "NodeKind" AS ENUM ('client', 'agent', 'llm', 'external', 'enterprise');

-- CreateEnum
CREATE TYPE "Provider" AS ENUM ('sandbox', 'bailian', 'openai', 'deepseek', 'anthropic', 'vllm', 'ollama', 'custom');

-- CreateEnum
CREATE TYPE "ClaimMatch" AS ENUM ('equals', 'contains');

-- CreateEnum
CREATE TYPE "SigningKeyStatus" AS ENUM ('upcoming', 'active', 'retired');

-- CreateTable
CREATE TABLE "instances" (
    "id" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "version" BIGINT NOT NULL DEFAULT 1,
    "setupTokenHash" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "instances_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "users" (
    "id" TEXT NOT NULL,
    "instanceId" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "status" "Status" NOT NULL DEFAULT 'enabled',
    "sessionVersion" INTEGER NOT NULL DEFAULT 1,
    "failedAttempts" INTEGER NOT NULL DEFAULT 0,
    "lockedUntil" TIMESTAMP(3),
    "lastSignInAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "applications" (
    "id" TEXT NOT NULL,
    "instanceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "identityType" "IdentityType" NOT NULL DEFAULT 'application',
    "builtIn" BOOLEAN NOT NULL DEFAULT false,
    "status" "Status" NOT NULL DEFAULT 'enabled',
    "clientStatus" "Status" NOT NULL DEFAULT 'enabled',
    "resourceServerStatus" "Status" NOT NULL DEFAULT 'disabled',
    "tokenExchange" BOOLEAN NOT NULL DEFAULT false,
    "audience" TEXT,
    "gatewayAudience" BOOLEAN NOT NULL DEFAULT false,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "applications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "client_secrets" (
    "id" TEXT NOT NULL,
    "instanceId" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "hint" TEXT NOT NULL,
    "status" "Status" NOT NULL DEFAULT 'enabled',
    "startsAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3),
    "lastUsedAt" TIMESTAMP(3),
    "lastUsedIp" TEXT,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "client_secrets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scopes" (
    "id" TEXT NOT NULL,
    "instanceId" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "type" "ScopeType" NOT NULL DEFAULT 'application',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "scopes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scope_grants" (
    "id" TEXT NOT NULL,
    "instanceId" TEXT NOT NULL,
    "clientId" TEXT NOT NULL,
    "scopeId" TEXT NOT NULL,
    "manual" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "scope_grants_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agents" (
    "id" TEXT NOT NULL,
    "instanceId" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "type" TEXT NOT NULL DEFAULT '',
    "owner" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "agents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "nodes" (
    "id" TEXT NOT NULL,
    "instanceId" TEXT NOT NULL,
    "kind" "NodeKind" NOT NULL,
    "name" TEXT NOT NULL,
    "x" DOUBLE PRECISION NOT NULL,
    "y" DOUBLE PRECISION NOT NULL,
    "applicationId" TEXT,
    "credentialId" TEXT,
    "modelApiId" TEXT,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "nodes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "edges" (
    "id" TEXT NOT NULL,
    "instanceId" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "targetId" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "edges_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "edge_scope_grants" (
    "edgeId" TEXT NOT NULL,
    "scopeGrantId" TEXT NOT NULL,

    CONSTRAINT "edge_scope_grants_pkey" PRIMARY KEY ("edgeId","scopeGrantId")
);

-- CreateTable
CREATE TABLE "edge_grants" (
    "edgeId" TEXT NOT NULL,
    "grantId" TEXT NOT NULL,

    CONSTRAINT "edge_grants_pkey" PRIMARY KEY ("edgeId","grantId")
);

-- CreateTable
CREATE TABLE "edge_resources" (
    "edgeId" TEXT NOT NULL,
    "resourceId" TEXT NOT NULL,

    CONSTRAINT "edge_resources_pkey" PRIMARY KEY ("edgeId","resourceId")
);

-- CreateTable
CREATE TABLE "credentials" (
    "id" TEXT NOT NULL,
    "instanceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "type" "CredentialType" NOT NULL,
    "label" "CredentialLabel" NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "status" "Status" NOT NULL DEFAULT 'enabled',
    "sealed" BYTEA NOT NULL,
    "hint" TEXT NOT NULL,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "credentials_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "authorization_rules" (
    "id" TEXT NOT NULL,
    "instanceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "kind" "RuleKind" NOT NULL,
    "status" "Status" NOT NULL DEFAULT 'enabled',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "authorization_rules_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rule_subjects" (
    "id" TEXT NOT NULL,
    "ruleId" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "startsAt" TIMESTAMP(3),
    "expiresAt" TIMESTAMP(3),

    CONSTRAINT "rule_subjects_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rule_resources" (
    "id" TEXT NOT NULL,
    "ruleId" TEXT NOT NULL,
    "credentialId" TEXT NOT NULL,
    "manual" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rule_resources_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "services" (
    "id" TEXT NOT NULL,
    "instanceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "provider" "Provider" NOT NULL,
    "protocol" TEXT NOT NULL DEFAULT 'OpenAI/v1',
    "baseUrl" TEXT NOT NULL,
    "apiKeySealed" BYTEA,
    "hint" TEXT NOT NULL DEFAULT '',
    "paceMs" INTEGER,
    "status" "Status" NOT NULL DEFAULT 'enabled',
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "services_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "model_apis" (
    "id" TEXT NOT NULL,
    "instanceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "basePath" TEXT NOT NULL,
    "protocol" TEXT NOT NULL DEFAULT 'OpenAI/v1',
    "authEnabled" BOOLEAN NOT NULL DEFAULT true,
    "status" "Status" NOT NULL DEFAULT 'enabled',
    "serviceId" TEXT NOT NULL,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "model_apis_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consumers" (
    "id" TEXT NOT NULL,
    "instanceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "status" "Status" NOT NULL DEFAULT 'enabled',
    "claim" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "match" "ClaimMatch" NOT NULL DEFAULT 'equals',
    "managed" BOOLEAN NOT NULL DEFAULT false,
    "applicationId" TEXT,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "consumers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "grants" (
    "id" TEXT NOT NULL,
    "instanceId" TEXT NOT NULL,
    "consumerId" TEXT NOT NULL,
    "modelApiId" TEXT NOT NULL,
    "manual" BOOLEAN NOT NULL DEFAULT true,
    "expiresAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "grants_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signing_keys" (
    "id" TEXT NOT NULL,
    "instanceId" TEXT NOT NULL,
    "algorithm" TEXT NOT NULL DEFAULT 'RS256',
    "publicJwk" JSONB NOT NULL,
    "privateKeySealed" BYTEA NOT NULL,
    "status" "SigningKeyStatus" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMP(3),

    CONSTRAINT "signing_keys_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_events" (
    "seq" BIGSERIAL NOT NULL,
    "id" TEXT NOT NULL,
    "instanceId" TEXT NOT NULL,
    "time" TIMESTAMP(3) NOT NULL,
    "action" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "actorName" TEXT NOT NULL,
    "via" TEXT NOT NULL,
    "sourceIp" TEXT NOT NULL DEFAULT '',
    "requestId" TEXT NOT NULL,
    "targetType" TEXT NOT NULL DEFAULT '',
    "targetId" TEXT NOT NULL DEFAULT '',
    "targetName" TEXT NOT NULL DEFAULT '',
    "detail" JSONB NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_events_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "gateway_requests" (
    "id" TEXT NOT NULL,
    "instanceId" TEXT NOT NULL,
    "time" TIMESTAMP(3) NOT NULL,
    "method" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "modelApiId" TEXT NOT NULL DEFAULT '',
    "modelApiName" TEXT NOT NULL DEFAULT '',
    "serviceName" TEXT NOT NULL DEFAULT '',
    "applicationId" TEXT NOT NULL DEFAULT '',
    "consumerId" TEXT NOT NULL DEFAULT '',
    "consumerName" TEXT NOT NULL DEFAULT '',
    "model" TEXT NOT NULL DEFAULT '',
    "stream" BOOLEAN NOT NULL DEFAULT false,
    "status" INTEGER NOT NULL,
    "code" TEXT NOT NULL DEFAULT '',
    "steps" JSONB NOT NULL,
    "missing" JSONB,
    "upstreamStatus" INTEGER,
    "upstreamMs" DOUBLE PRECISION,
    "firstByteMs" DOUBLE PRECISION,
    "totalMs" DOUBLE PRECISION NOT NULL,
    "inputTokens" INTEGER,
    "outputTokens" INTEGER,
    "ended" TEXT NOT NULL,
    "sourceIp" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "gateway_requests_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_instanceId_email_key" ON "users"("instanceId", "email");

-- CreateIndex
CREATE UNIQUE INDEX "applications_instanceId_name_key" ON "applications"("instanceId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "applications_instanceId_audience_key" ON "applications"("instanceId", "audience");

-- CreateIndex
CREATE INDEX "client_secrets_applicationId_idx" ON "client_secrets"("applicationId");

-- CreateIndex
CREATE UNIQUE INDEX "scopes_applicationId_value_key" ON "scopes"("applicationId", "value");

-- CreateIndex
CREATE UNIQUE INDEX "scope_grants_clientId_scopeId_key" ON "scope_grants"("clientId", "scopeId");

-- CreateIndex
CREATE UNIQUE INDEX "agents_applicationId_key" ON "agents"("applicationId");

-- CreateIndex
CREATE UNIQUE INDEX "nodes_kind_applicationId_key" ON "nodes"("kind", "applicationId");

-- CreateIndex
CREATE UNIQUE INDEX "nodes_kind_credentialId_key" ON "nodes"("kind", "credentialId");

-- CreateIndex
CREATE UNIQUE INDEX "nodes_kind_modelApiId_key" ON "nodes"("kind", "modelApiId");

-- CreateIndex
CREATE UNIQUE INDEX "edges_sourceId_targetId_key" ON "edges"("sourceId", "targetId");

-- CreateIndex
CREATE UNIQUE INDEX "credentials_instanceId_identifier_key" ON "credentials"("instanceId", "identifier");

-- CreateIndex
CREATE UNIQUE INDEX "rule_subjects_ruleId_applicationId_key" ON "rule_subjects"("ruleId", "applicationId");

-- CreateIndex
CREATE UNIQUE INDEX "rule_resources_ruleId_credentialId_key" ON "rule_resources"("ruleId", "credentialId");

-- CreateIndex
CREATE UNIQUE INDEX "services_instanceId_name_key" ON "services"("instanceId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "model_apis_instanceId_name_key" ON "model_apis"("instanceId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "model_apis_instanceId_basePath_key" ON "model_apis"("instanceId", "basePath");

-- CreateIndex
CREATE UNIQUE INDEX "consumers_instanceId_name_key" ON "consumers"("instanceId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "consumers_instanceId_claim_value_key" ON "consumers"("instanceId", "claim", "value");

-- CreateIndex
CREATE UNIQUE INDEX "grants_consumerId_modelApiId_key" ON "grants"("consumerId", "modelApiId");

-- CreateIndex
CREATE UNIQUE INDEX "audit_events_id_key" ON "audit_events"("id");

-- CreateIndex
CREATE INDEX "audit_events_instanceId_time_idx" ON "audit_events"("instanceId", "time");

-- CreateIndex
CREATE INDEX "audit_events_targetId_idx" ON "audit_events"("targetId");

-- CreateIndex
CREATE INDEX "audit_events_requestId_idx" ON "audit_events"("requestId");

-- CreateIndex
CREATE INDEX "gateway_requests_instanceId_time_idx" ON "gateway_requests"("instanceId", "time");

-- CreateIndex
CREATE INDEX "gateway_requests_applicationId_idx" ON "gateway_requests"("applicationId");

-- AddForeignKey
ALTER TABLE "users" ADD CONSTRAINT "users_instanceId_fkey" FOREIGN KEY ("instanceId") REFERENCES "instances"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "applications" ADD CONSTRAINT "applications_instanceId_fkey" FOREIGN KEY ("instanceId") REFERENCES "instances"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "client_secrets" ADD CONSTRAINT "client_secrets_instanceId_fkey" FOREIGN KEY ("instanceId") REFERENCES "instances"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "client_secrets" ADD CONSTRAINT "client_secrets_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scopes" ADD CONSTRAINT "scopes_instanceId_fkey" FOREIGN KEY ("instanceId") REFERENCES "instances"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scopes" ADD CONSTRAINT "scopes_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scope_grants" ADD CONSTRAINT "scope_grants_instanceId_fkey" FOREIGN KEY ("instanceId") REFERENCES "instances"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scope_grants" ADD CONSTRAINT "scope_grants_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scope_grants" ADD CONSTRAINT "scope_grants_scopeId_fkey" FOREIGN KEY ("scopeId") REFERENCES "scopes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agents" ADD CONSTRAINT "agents_instanceId_fkey" FOREIGN KEY ("instanceId") REFERENCES "instances"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agents" ADD CONSTRAINT "agents_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nodes" ADD CONSTRAINT "nodes_instanceId_fkey" FOREIGN KEY ("instanceId") REFERENCES "instances"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nodes" ADD CONSTRAINT "nodes_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "applications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nodes" ADD CONSTRAINT "nodes_credentialId_fkey" FOREIGN KEY ("credentialId") REFERENCES "credentials"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nodes" ADD CONSTRAINT "nodes_modelApiId_fkey" FOREIGN KEY ("modelApiId") REFERENCES "model_apis"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edges" ADD CONSTRAINT "edges_instanceId_fkey" FOREIGN KEY ("instanceId") REFERENCES "instances"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edges" ADD CONSTRAINT "edges_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "nodes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edges" ADD CONSTRAINT "edges_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "nodes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edge_scope_grants" ADD CONSTRAINT "edge_scope_grants_edgeId_fkey" FOREIGN KEY ("edgeId") REFERENCES "edges"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edge_scope_grants" ADD CONSTRAINT "edge_scope_grants_scopeGrantId_fkey" FOREIGN KEY ("scopeGrantId") REFERENCES "scope_grants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edge_grants" ADD CONSTRAINT "edge_grants_edgeId_fkey" FOREIGN KEY ("edgeId") REFERENCES "edges"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edge_grants" ADD CONSTRAINT "edge_grants_grantId_fkey" FOREIGN KEY ("grantId") REFERENCES "grants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edge_resources" ADD CONSTRAINT "edge_resources_edgeId_fkey" FOREIGN KEY ("edgeId") REFERENCES "edges"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edge_resources" ADD CONSTRAINT "edge_resources_resourceId_fkey" FOREIGN KEY ("resourceId") REFERENCES "rule_resources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_instanceId_fkey" FOREIGN KEY ("instanceId") REFERENCES "instances"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "authorization_rules" ADD CONSTRAINT "authorization_rules_instanceId_fkey" FOREIGN KEY ("instanceId") REFERENCES "instances"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_subjects" ADD CONSTRAINT "rule_subjects_ruleId_fkey" FOREIGN KEY ("ruleId") REFERENCES "authorization_rules"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_subjects" ADD CONSTRAINT "rule_subjects_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_resources" ADD CONSTRAINT "rule_resources_ruleId_fkey" FOREIGN KEY ("ruleId") REFERENCES "authorization_rules"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_resources" ADD CONSTRAINT "rule_resources_credentialId_fkey" FOREIGN KEY ("credentialId") REFERENCES "credentials"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "services" ADD CONSTRAINT "services_instanceId_fkey" FOREIGN KEY ("instanceId") REFERENCES "instances"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "model_apis" ADD CONSTRAINT "model_apis_instanceId_fkey" FOREIGN KEY ("instanceId") REFERENCES "instances"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "model_apis" ADD CONSTRAINT "model_apis_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "services"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consumers" ADD CONSTRAINT "consumers_instanceId_fkey" FOREIGN KEY ("instanceId") REFERENCES "instances"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consumers" ADD CONSTRAINT "consumers_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grants" ADD CONSTRAINT "grants_instanceId_fkey" FOREIGN KEY ("instanceId") REFERENCES "instances"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grants" ADD CONSTRAINT "grants_consumerId_fkey" FOREIGN KEY ("consumerId") REFERENCES "consumers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grants" ADD CONSTRAINT "grants_modelApiId_fkey" FOREIGN KEY ("modelApiId") REFERENCES "model_apis"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signing_keys" ADD CONSTRAINT "signing_keys_instanceId_fkey" FOREIGN KEY ("instanceId") REFERENCES "instances"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
