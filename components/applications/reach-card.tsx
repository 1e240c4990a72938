import { useTranslations } from 'next-intl'
import type { Route } from 'next'
import type { ReactNode } from 'react'
import { applicationPath } from '@/components/applications/application-path'
import { BuiltInName } from '@/components/shell/built-in-name'
import { isBuiltInAudience } from '@/components/shell/built-in-names'
import { Card } from '@/components/ui/card'
import { Link } from '@/components/ui/link'
import type { Reach } from '@/lib/identity/agents/read-reach'

/** What the application may reach, and who may call it, with the names of both sides. */
export function ReachCard({ reach }: { reach: Reach }) {
  const t = useTranslations('applications.reach')
  const { modelApis, resourceServers, credentials, callers } = reach
  return (
    <Card title={t('title')} description={t('help')}>
      <dl className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        <Group title={t('modelApis')} empty={t('noModelApis')}>
          {modelApis.map(({ id, name, basePath }) => (
            <Line key={id} href={`/model-apis/${id}` as Route} name={name} note={basePath} />
          ))}
        </Group>
        <Group title={t('resourceServers')} empty={t('noResourceServers')}>
          {resourceServers.map(({ id, name, audience, scopes }) => (
            <Line
              key={id}
              href={applicationPath(id)}
              name={name}
              note={scopes.join(' ')}
              builtIn={isBuiltInAudience(audience)}
            />
          ))}
        </Group>
        <Group title={t('credentials')} empty={t('noCredentials')}>
          {credentials.map(({ id, name, identifier }) => (
            <Line key={id} href={`/credentials/${id}` as Route} name={name} note={identifier} />
          ))}
        </Group>
        <Group title={t('callers')} empty={t('noCallers')}>
          {callers.map(({ id, name, scopes }) => (
            <Line key={id} href={applicationPath(id)} name={name} note={scopes.join(' ')} />
          ))}
        </Group>
      </dl>
    </Card>
  )
}

function Group({ title, empty, children }: { title: string; empty: string; children: ReactNode[] }) {
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <dt className="text-xs text-muted">{title}</dt>
      {children.length === 0 ? <dd className="text-sm text-muted">{empty}</dd> : children}
    </div>
  )
}

interface LineProps {
  href: Route
  name: string
  note: string
  /** Whether the system gave the name. */
  builtIn?: boolean
}

function Line({ href, name, note, builtIn = false }: LineProps) {
  return (
    <dd className="min-w-0 text-sm">
      <Link href={href} className="font-medium hover:underline">
        <BuiltInName name={name} builtIn={builtIn} />
      </Link>
      <span className="block truncate font-mono text-xs text-muted" title={note}>
        {note}
      </span>
    </dd>
  )
}
