import { Terminal, Workflow } from 'lucide-react'
import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { ApplicationStatus, KindLabel } from '@/components/applications/application-badges'
import { Crumb } from '@/components/shell/breadcrumb'
import { useBuiltInName } from '@/components/shell/built-in-name'
import { topologyPath } from '@/components/topology/topology-path'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import type { ApplicationPageData } from '@/lib/console/read-application-page'

/** Name, client id, kind and status, with the ways to try and to see it. For an agent also who answers for it. */
export function ApplicationHeader({ data }: { data: ApplicationPageData }) {
  const t = useTranslations('applications')
  const { application, agent, impact, call } = data
  const builtIn = useBuiltInName()
  const name = builtIn(application.name, application.builtIn)
  const [node] = impact.nodes
  const facts = [
    application.description,
    agent?.type,
    agent?.owner && t('detail.ownedBy', { owner: agent.owner }),
  ]
  const description = facts.filter((fact) => fact !== undefined && fact !== '').join(' · ')
  return (
    <>
      <Crumb>{name}</Crumb>
      <PageHeader
        title={name}
        description={description === '' ? undefined : description}
        id={{ value: application.clientId, label: t('detail.clientId') }}
        status={
          <span className="flex items-center gap-3">
            <KindLabel application={application} />
            <ApplicationStatus status={application.status} />
          </span>
        }
        actions={
          <>
            {node !== undefined && (
              <LinkButton href={topologyPath(node.id)}>
                <Workflow aria-hidden /> {t('detail.openTopology')}
              </LinkButton>
            )}
            {call !== null && (
              <LinkButton variant="primary" href={`/debug?application=${application.id}` as Route}>
                <Terminal aria-hidden /> {t('detail.debug')}
              </LinkButton>
            )}
          </>
        }
      />
    </>
  )
}
