import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import { ApplicationStatus, KindLabel, RoleBadges } from '@/components/applications/application-badges'
import { ApplicationRowMenu } from '@/components/applications/application-row-menu'
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { AgentFacts } from '@/lib/identity/agents/find-agent-facts'
import type { ApplicationDto } from '@/lib/identity/applications/schema'

interface ApplicationTableProps {
  applications: ApplicationDto[]
  /** When each was last used, by id. */
  lastUse: Record<string, string>
  /** Owner and type of those that are agents, by id. */
  agents: Record<string, AgentFacts>
}

/** The list of applications; a click anywhere on a row opens it. */
export function ApplicationTable({ applications, lastUse, agents }: ApplicationTableProps) {
  const t = useTranslations('applications')
  return (
    <Table caption={t('list.caption')}>
      <TableHead>
        <TableRow>
          <HeaderCell>{t('list.name')}</HeaderCell>
          <HeaderCell>{t('list.kind')}</HeaderCell>
          <HeaderCell>{t('list.roles')}</HeaderCell>
          <HeaderCell>{t('list.audience')}</HeaderCell>
          <HeaderCell>{t('list.status')}</HeaderCell>
          <HeaderCell>{t('list.lastUsed')}</HeaderCell>
          <HeaderCell>
            <span className="sr-only">{t('list.actions')}</span>
          </HeaderCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {applications.map((application) => (
          <ApplicationRow
            key={application.id}
            application={application}
            lastUsedAt={lastUse[application.id]}
            agent={agents[application.id]}
          />
        ))}
      </TableBody>
    </Table>
  )
}

interface ApplicationRowProps {
  application: ApplicationDto
  lastUsedAt: string | undefined
  agent: AgentFacts | undefined
}

function ApplicationRow({ application, lastUsedAt, agent }: ApplicationRowProps) {
  const t = useTranslations('applications')
  return (
    <TableRow className="relative">
      <Cell className="max-w-44 min-w-44 sm:max-w-72">
        <Link
          href={`/applications/${application.id}`}
          className="block truncate font-medium after:absolute after:inset-0"
        >
          {application.name}
        </Link>
        <span className="block truncate font-mono text-xs text-muted">{application.clientId}</span>
      </Cell>
      <Cell>
        <KindLabel application={application} />
        <AgentNote agent={agent} />
      </Cell>
      <Cell>
        <RoleBadges application={application} />
      </Cell>
      <Cell className="max-w-64 truncate font-mono text-xs text-muted" title={application.audience ?? ''}>
        {application.audience ?? '–'}
      </Cell>
      <Cell>
        <ApplicationStatus status={application.status} />
      </Cell>
      <Cell className="whitespace-nowrap text-muted">
        {lastUsedAt === undefined ? t('never') : <Time value={lastUsedAt} format="relative" />}
      </Cell>
      <Cell className="relative w-10 text-right">
        <ApplicationRowMenu application={application} />
      </Cell>
    </TableRow>
  )
}

/** What the agent is and who answers for it, as far as it was said. */
function AgentNote({ agent }: { agent: AgentFacts | undefined }) {
  const note = [agent?.type, agent?.owner].filter((part) => part !== undefined && part !== '').join(' · ')
  if (note === '') return null
  return (
    <span className="block max-w-48 truncate pl-5 text-xs text-muted" title={note}>
      {note}
    </span>
  )
}
