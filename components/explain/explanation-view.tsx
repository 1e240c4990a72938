import { ArrowRight } from 'lucide-react'
import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { DecisionCard } from '@/components/explain/decision-card'
import { Identifier } from '@/components/decision/marked-text'
import { FixList } from '@/components/explain/fix-list'
import { LineNotice } from '@/components/explain/line-notice'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import type { ExplainedObject, Explanation } from '@/lib/explain/schema'

/** Who wants what, what was decided then, what would be decided now, and what would change it. */
export function ExplanationView({ explanation }: { explanation: Explanation }) {
  const t = useTranslations('explain')
  const { question, now, then, fixes, line } = explanation
  return (
    <div className="flex flex-col gap-4">
      <Question explanation={explanation} />
      {line !== null && <LineNotice line={line} />}
      {then !== null && now !== null && then.decision.allowed !== now.allowed && (
        <Notice title={t(now.allowed ? 'changedToAllowed' : 'changedToRefused')} />
      )}
      {(now !== null || then !== null) && (
        <div className="grid items-start gap-4 lg:grid-cols-2">
          {now !== null && <DecisionCard decision={now} />}
          {then !== null && <DecisionCard decision={then.decision} record={then} />}
        </div>
      )}
      {now === null && then !== null && <Notice title={t('noNow')}>{t('noNowHelp')}</Notice>}
      {question !== null && now?.allowed === false && (
        <FixList
          key={JSON.stringify(question)}
          question={question}
          fixes={fixes}
          reason={line === null ? now.reason : null}
        />
      )}
    </div>
  )
}

function Question({ explanation }: { explanation: Explanation }) {
  const t = useTranslations('explain')
  const { principal, resource, action, question, now, then } = explanation
  if (principal === null && resource === null) return null
  const allowed = (now ?? then?.decision)?.allowed
  return (
    <Card>
      <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
        <Party object={principal} label={t('principal')} unknown={t('unknownPrincipal')} />
        <span className="flex flex-col">
          <span className="text-xs text-muted">{t('action')}</span>
          <span className="flex items-center gap-1.5 text-sm">
            {t(`actions.${action}`)} <ArrowRight aria-hidden className="size-3.5 text-faint" />
          </span>
        </span>
        <Party object={resource} label={t('resource')} unknown={t('unknownResource')} />
        {question?.scope !== undefined && (
          <span className="flex min-w-0 flex-col">
            <span className="text-xs text-muted">{t('scope')}</span>
            <span className="text-sm leading-5">
              <Identifier>{question.scope}</Identifier>
            </span>
          </span>
        )}
        {allowed !== undefined && (
          <span role="status" className="ml-auto self-center">
            <Badge tone={allowed ? 'allowed' : 'denied'}>
              {now === null
                ? t(allowed ? 'wasAllowed' : 'wasRefused')
                : t(allowed ? 'isAllowed' : 'isRefused')}
            </Badge>
          </span>
        )}
      </div>
    </Card>
  )
}

const homes: Record<ExplainedObject['type'], string> = {
  application: '/applications',
  agent: '/agents',
  resource_server: '/applications',
  model_api: '/model-apis',
  credential: '/credentials',
}

function Party({
  object,
  label,
  unknown,
}: {
  object: ExplainedObject | null
  label: string
  unknown: string
}) {
  const types = useTranslations('explain.types')
  return (
    <span className="flex min-w-0 flex-col">
      <span className="text-xs text-muted">
        {object === null ? label : `${label} · ${types(object.type)}`}
      </span>
      {object === null ? (
        <span className="text-sm text-muted">{unknown}</span>
      ) : (
        <Link
          href={`${homes[object.type]}/${object.id}` as Route}
          title={object.id}
          className="min-h-6 text-sm font-medium break-words hover:underline"
        >
          {object.name}
        </Link>
      )}
    </span>
  )
}
