'use client'

import { ArrowRight } from 'lucide-react'
import type { Route } from 'next'
import { BuiltInName } from '@/components/shell/built-in-name'
import { isBuiltInScope } from '@/components/shell/built-in-names'
import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import { useTopology } from '@/components/topology/topology-context'
import { CopyField } from '@/components/ui/copy-field'
import { Notice } from '@/components/ui/notice'
import { Status } from '@/components/ui/status'
import { Time } from '@/components/ui/time'
import type {
  BoundApplication,
  BoundCredential,
  BoundModelApi,
  BoundObject,
  NodeBadge,
  TopologyNode,
} from '@/lib/topology/graph'

/** State, identity and object of a node. */
export function NodeFacts({ node }: { node: TopologyNode }) {
  const t = useTranslations('topology')
  const { object } = node
  return (
    <>
      <Status kind={node.enabled ? 'allowed' : 'off'}>
        {t(node.enabled ? 'badges.live' : 'badges.disabled')}
      </Status>
      <BadgeNotices node={node} />
      {object.type === 'application' && <ApplicationFacts node={node} object={object} />}
      {object.type === 'credential' && <CredentialFacts object={object} />}
      {object.type === 'model_api' && <ModelApiFacts object={object} />}
      <Link
        href={hrefOf(object)}
        className="inline-flex items-center gap-1.5 text-sm font-medium text-accent-ink hover:underline"
      >
        {t(`open.${isAgent(object) ? 'agent' : object.type}`)} <ArrowRight aria-hidden className="size-3.5" />
      </Link>
    </>
  )
}

function isAgent(object: BoundObject): boolean {
  return object.type === 'application' && object.agent !== null
}

function hrefOf(object: BoundObject): Route {
  const folder = { application: 'applications', credential: 'credentials', model_api: 'model-apis' }[
    object.type
  ]
  return `/${folder}/${object.id}` as Route
}

const explained: readonly NodeBadge[] = ['no_secret', 'no_scopes', 'auth_off', 'service_disabled', 'sandbox']

/** Where on the page of an application the lack is mended. */
const tabs = { no_secret: 'credentials', no_scopes: 'permissions' } as const

function BadgeNotices({ node }: { node: TopologyNode }) {
  const t = useTranslations('topology')
  const { object, badges } = node
  return badges.flatMap((badge) => {
    if (badge === 'secret_expiring' && object.type === 'application' && object.secrets.expiresAt !== null) {
      return [
        <Notice key={badge} kind="warning">
          {t('notices.secret_expiring')} <Time value={object.secrets.expiresAt} />
        </Notice>,
      ]
    }
    if (!explained.includes(badge)) return []
    return [
      <Notice key={badge} kind={badge === 'sandbox' ? 'info' : 'warning'}>
        {t(`notices.${badge as 'sandbox'}`)}
        {(badge === 'no_secret' || badge === 'no_scopes') && (
          <>
            {t('joiner')}
            <Link
              href={`${hrefOf(object)}?tab=${tabs[badge]}` as Route}
              className="font-medium whitespace-nowrap text-accent-ink hover:underline"
            >
              {t(`mend.${badge}`)}
            </Link>
          </>
        )}
      </Notice>,
    ]
  })
}

function ApplicationFacts({ node, object }: { node: TopologyNode; object: BoundApplication }) {
  const t = useTranslations('topology.facts')
  return (
    <>
      {node.kind !== 'enterprise' && <CopyField label={t('clientId')} value={object.id} />}
      {object.audience !== null && <CopyField label={t('audience')} value={object.audience} />}
      {object.scopes.length > 0 && node.kind !== 'client' && (
        <section className="flex flex-col gap-1.5">
          <h3 className="text-xs text-muted">{t('scopes')}</h3>
          <ul className="flex flex-col rounded-md border">
            {object.scopes.map((scope) => (
              <li
                key={scope.id}
                className="flex justify-between gap-3 border-b px-2.5 py-1.5 last:border-b-0"
              >
                <span className="min-w-0 truncate font-mono text-xs">{scope.value}</span>
                <span className="min-w-0 truncate text-xs text-muted">
                  <BuiltInName
                    name={scope.name}
                    builtIn={isBuiltInScope({ ...scope, audience: object.audience })}
                  />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <dl className="grid grid-cols-2 gap-3">
        <Fact label={t('environment')} value={object.environment} />
        {object.agent !== null && <Fact label={t('owner')} value={object.agent.owner} />}
        {object.agent !== null && <Fact label={t('type')} value={object.agent.type} />}
      </dl>
    </>
  )
}

function CredentialFacts({ object }: { object: BoundCredential }) {
  const t = useTranslations('topology.facts')
  return (
    <>
      <CopyField label={t('identifier')} value={object.identifier} />
      <dl className="grid grid-cols-2 gap-3">
        <Fact label={t('credentialType')} value={t(`types.${object.credentialType}`)} />
        <Fact label={t('secret')} value={object.hint === '' ? t('hidden') : `…${object.hint}`} />
      </dl>
    </>
  )
}

function ModelApiFacts({ object }: { object: BoundModelApi }) {
  const t = useTranslations('topology.facts')
  const { gatewayUrl } = useTopology()
  const base = object.basePath === '/' ? '' : object.basePath
  return (
    <>
      <CopyField label={t('baseUrl')} value={`${gatewayUrl}${base}/v1`} />
      <CopyField label={t('modelApiId')} value={object.id} />
      <dl className="grid grid-cols-2 gap-3">
        <Fact label={t('service')} value={object.service.name} />
        <Fact label={t('authentication')} value={t(object.authEnabled ? 'authOn' : 'authOff')} />
      </dl>
    </>
  )
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div className="flex min-w-0 flex-col">
      <dt className="text-xs text-muted">{label}</dt>
      <dd className="truncate text-sm">{value === '' ? '–' : value}</dd>
    </div>
  )
}
