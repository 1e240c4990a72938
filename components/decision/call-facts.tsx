import type { Route } from 'next'
import { Breakable } from '@/components/ui/breakable'
import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Time } from '@/components/ui/time'
import type { RequestDto } from '@/lib/audit/schema'

interface CallFactsProps {
  request: RequestDto
  /** The name of the application that called; null when it is unknown or deleted. */
  caller: string | null
}

/** Who called what, with what, and what it used. */
export function CallFacts({ request, caller }: CallFactsProps) {
  const t = useTranslations('audit.request.facts')
  const { modelApi, consumer, applicationId, inputTokens, outputTokens, upstreamStatus } = request
  const facts: [string, ReactNode][] = [
    [t('time'), <Time key="time" value={request.time} />],
    [t('principal'), applicationId && <Caller key="principal" id={applicationId} name={caller} />],
    [t('consumer'), consumer && <To href={`/consumers/${consumer.id}`}>{consumer.name}</To>],
    [
      t('action'),
      <code key="action">
        <Breakable>{`${request.method} ${request.path}`}</Breakable>
      </code>,
    ],
    [t('resource'), modelApi && <To href={`/model-apis/${modelApi.id}`}>{modelApi.name}</To>],
    [t('service'), request.serviceName],
    [t('upstreamStatus'), upstreamStatus],
    [t('model'), request.model],
    // A refused call is not read any further, so how it wanted its answer is not known.
    [t('answer'), request.model !== '' && t(request.stream ? 'streamed' : 'whole')],
    [
      t('usage'),
      inputTokens !== null &&
        outputTokens !== null &&
        t('tokens', { input: inputTokens, output: outputTokens }),
    ],
    [t('code'), request.code !== '' && <code key="code">{request.code}</code>],
    [t('address'), request.sourceIp !== '' && <code key="address">{request.sourceIp}</code>],
  ]
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1.5 text-sm [&_code]:font-mono [&_code]:text-xs [&_code]:wrap-anywhere">
      {facts.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-muted">{label}</dt>
          <dd className="min-w-0 break-words">
            {value === null || value === '' || value === false ? '–' : value}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** One that is gone has no page to lead to. */
function Caller({ id, name }: { id: string; name: string | null }) {
  if (name === null) return <code className="text-muted">{id}</code>
  return (
    <span className="flex flex-wrap items-baseline gap-x-2">
      <To href={`/applications/${id}`}>{name}</To>
      <code className="text-muted">{id}</code>
    </span>
  )
}

function To({ href, children }: { href: string; children: string }) {
  return (
    <Link href={href as Route} className="text-accent-ink hover:underline">
      {children}
    </Link>
  )
}
