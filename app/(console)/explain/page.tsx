import { CircleHelp, SearchX } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ExplainForm } from '@/components/explain/explain-form'
import { ExplanationView } from '@/components/explain/explanation-view'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import type { Actor } from '@/lib/actor'
import { requireActor } from '@/lib/console/session'
import { AppError } from '@/lib/errors'
import { explainAccess } from '@/lib/explain/explain-access'
import { explainLine } from '@/lib/explain/explain-line'
import { explainRecord } from '@/lib/explain/explain-record'
import { readExplainChoices } from '@/lib/explain/read-explain-choices'
import { accessQuestion, type Explanation } from '@/lib/explain/schema'
import { objectId, searchText } from '@/lib/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('explain'))('title') }
}

export default async function ExplainPage({ searchParams }: PageProps<'/explain'>) {
  const actor = await requireActor()
  const t = await getTranslations('explain')
  const params = await searchParams
  const [choices, explanation] = await Promise.all([readExplainChoices(actor), explain(actor, params)])
  return (
    <Page>
      <PageHeader title={t('title')} description={t('description')} />
      <ExplainForm choices={choices} />
      {explanation === undefined ? (
        <Card flush>
          <EmptyState icon={CircleHelp} title={t('emptyTitle')}>
            {t('emptyText')}
          </EmptyState>
        </Card>
      ) : explanation === null ? (
        <Card flush>
          <EmptyState icon={SearchX} title={t('notFoundTitle')}>
            {t('notFoundText')}
          </EmptyState>
        </Card>
      ) : (
        <ExplanationView explanation={explanation} />
      )}
    </Page>
  )
}

type Params = Record<string, string | string[] | undefined>

/** What the address asks about; undefined for nothing yet, null for something that is not there. */
async function explain(actor: Actor, params: Params): Promise<Explanation | null | undefined> {
  const asked = findQuestion(actor, params)
  return asked?.().catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'resource.not_found') return null
    throw error
  })
}

function findQuestion(actor: Actor, params: Params): (() => Promise<Explanation>) | undefined {
  const request = searchText.safeParse(params.request)
  if (request.success && request.data !== '') return () => explainRecord(actor, request.data)
  const [from, to] = [objectId.safeParse(params.from), objectId.safeParse(params.to)]
  if (from.success && to.success) {
    return () => explainLine(actor, { sourceId: from.data, targetId: to.data })
  }
  const { principal, resource, scope, audience } = params
  const question = accessQuestion.safeParse({
    principal,
    resource,
    ...(scope === undefined || scope === '' ? {} : { scope }),
    ...(audience === undefined || audience === '' ? {} : { audience }),
  })
  return question.success ? () => explainAccess(actor, question.data) : undefined
}
