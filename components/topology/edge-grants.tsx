'use client'

import type { Route } from 'next'
import { useBuiltInName } from '@/components/shell/built-in-name'
import { isBuiltInScope } from '@/components/shell/built-in-names'
import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import { ScopeChoice } from '@/components/topology/scope-choice'
import { useTopology } from '@/components/topology/topology-context'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { UnsavedGuard } from '@/components/ui/unsaved-guard'
import { useRunAction } from '@/components/ui/use-run-action'
import type { EdgeDetail, KeptBy, TopologyNode } from '@/lib/topology/graph'

/** Every row that the edge holds. */
export function EdgeGrants({ detail, target }: { detail: EdgeDetail; target: TopologyNode | undefined }) {
  const t = useTranslations('topology.grants')
  const builtIn = useBuiltInName()
  const { deniedReason } = useTopology()
  const [editing, setEditing] = useState(false)
  const choosable =
    (detail.kind === 'agent_scopes' || detail.kind === 'service_scopes') &&
    target?.object.type === 'application'
      ? target.object.scopes
      : undefined
  return (
    <section className="flex flex-col gap-4">
      {editing && choosable !== undefined ? (
        <EditScopes detail={detail} scopes={choosable} onDone={() => setEditing(false)} />
      ) : (
        detail.scopes.length > 0 && (
          <Group
            title={t('scopes')}
            action={
              choosable !== undefined && (
                <Button size="sm" disabledReason={deniedReason} onClick={() => setEditing(true)}>
                  {t('change')}
                </Button>
              )
            }
          >
            {detail.scopes.map((scope) => (
              <Row
                key={scope.scopeGrantId}
                keptBy={scope.keptBy}
                note={builtIn(scope.name, isBuiltInScope(scope))}
              >
                <code className="truncate font-mono text-xs" title={`${scope.audience}|${scope.value}`}>
                  {scope.value}
                </code>
                <CopyButton value={`${scope.audience}|${scope.value}`} what={t('scope')} />
              </Row>
            ))}
          </Group>
        )
      )}
      {detail.modelApis.map(({ grantId, consumer, modelApi, keptBy }) => (
        <Group key={grantId} title={t('gateway')}>
          <Row keptBy={keptBy} note={t('modelApi')}>
            <ObjectLink href={`/model-apis/${modelApi.id}`}>{modelApi.name}</ObjectLink>
          </Row>
          <Row keptBy={null} note={consumer.managed ? t('managedConsumer') : t('consumer')}>
            <ObjectLink href={`/consumers/${consumer.id}`}>{consumer.name}</ObjectLink>
          </Row>
        </Group>
      ))}
      {detail.credentials.map(({ resourceId, credential, keptBy }) => (
        <Group key={resourceId} title={t('credential')}>
          <Row keptBy={keptBy} note={t('identifier')}>
            <code className="truncate font-mono text-xs">{credential.identifier}</code>
            <CopyButton value={credential.identifier} what={t('identifier')} />
          </Row>
          <Row keptBy={null} note={t('stored')}>
            <ObjectLink href={`/credentials/${credential.id}`}>{credential.name}</ObjectLink>
          </Row>
        </Group>
      ))}
    </section>
  )
}

function Group({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex min-h-7 items-center justify-between">
        <h3 className="text-sm font-medium">{title}</h3>
        {action}
      </div>
      <ul className="rounded-md border">{children}</ul>
    </div>
  )
}

function Row({ keptBy, note, children }: { keptBy: KeptBy; note: string; children: ReactNode }) {
  const t = useTranslations('topology.grants')
  return (
    <li className="flex min-h-9 items-center gap-2 border-b px-2.5 py-1 last:border-b-0">
      <span className="flex min-w-0 flex-1 items-center gap-0.5">{children}</span>
      {keptBy !== null && <Badge>{t(`kept.${keptBy}`)}</Badge>}
      <span className="max-w-32 truncate text-xs text-muted">{note}</span>
    </li>
  )
}

function ObjectLink({ href, children }: { href: string; children: string }) {
  return (
    <Link href={href as Route} className="truncate text-sm text-accent-ink hover:underline">
      {children}
    </Link>
  )
}

interface EditScopesProps {
  detail: EdgeDetail
  scopes: { id: string; name: string; value: string }[]
  onDone: () => void
}

function EditScopes({ detail, scopes, onDone }: EditScopesProps) {
  const t = useTranslations('topology')
  const { announce, execute } = useTopology()
  const before = detail.scopes.map((scope) => scope.value)
  const [chosen, setChosen] = useState(before)
  const { run, pending } = useRunAction()
  const changed = chosen.length !== before.length || chosen.some((scope) => !before.includes(scope))

  function save() {
    run(() => execute({ do: 'scopes', edge: detail, scopes: chosen, before }), {
      done: t('said.scopesChanged'),
      onDone: () => {
        announce(t('said.scopesChanged'))
        onDone()
      },
    })
  }

  return (
    <div className="flex flex-col gap-3 rounded-md border p-3">
      <ScopeChoice scopes={scopes} chosen={chosen} onChange={setChosen} />
      <div className="flex justify-end gap-2">
        <Button size="sm" onClick={onDone}>
          {t('cancel')}
        </Button>
        <Button
          size="sm"
          variant="primary"
          pending={pending}
          disabledReason={chosen.length === 0 ? t('scopes.chooseOne') : undefined}
          onClick={save}
        >
          {t('save')}
        </Button>
      </div>
      <UnsavedGuard active={changed && !pending} />
    </div>
  )
}
