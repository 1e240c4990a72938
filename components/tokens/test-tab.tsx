'use client'

import { KeyRound } from 'lucide-react'
import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { testToken } from '@/app/(console)/tokens/actions'
import { useDeniedReason } from '@/components/shell/viewer'
import { explainAccessPath } from '@/components/decision/explain-path'
import { PartyFields } from '@/components/tokens/party-fields'
import { RequestCode } from '@/components/tokens/request-code'
import { ScopeList } from '@/components/tokens/scope-list'
import { TokenAnswer } from '@/components/tokens/token-answer'
import { TokenPreviewView } from '@/components/tokens/token-preview'
import { useTokenFacts } from '@/components/tokens/use-token-facts'
import { useTokenForm } from '@/components/tokens/use-token-form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { LoadNotice } from '@/components/tokens/load-notice'
import { Notice } from '@/components/ui/notice'
import { useRunAction } from '@/components/ui/use-run-action'
import type { TokenChoices } from '@/lib/identity/tokens/read-token-choices'
import { everyScope } from '@/lib/policy/decide-token'
import type { TokenTest } from '@/lib/identity/tokens/schema'

/** Seconds that a token of the test lives. */
const lifetimeSeconds = 300

interface TestTabProps {
  choices: TokenChoices
  onInspect: (token: string) => void
}

/** Gets a token as a client does: choose, see what it will contain, mint, see request and answer. */
export function TestTab({ choices, onInspect }: TestTabProps) {
  const t = useTranslations('tokens.test')
  const form = useTokenForm(choices)
  const deniedReason = useDeniedReason('token:mint')
  const { run, pending, failure } = useRunAction()
  const [test, setTest] = useState<TokenTest>()
  const { applicationId, audience, scopes, scope } = form
  const facts = useTokenFacts(
    applicationId === null || audience === null ? undefined : { clientId: applicationId, audience },
  )

  if (choices.clients.length === 0) return <NoClients />
  const blocked =
    applicationId === null ? t('chooseFirst') : scopes.length === 0 ? t('chooseScopes') : undefined

  function change(act: () => void) {
    setTest(undefined)
    act()
  }

  return (
    <div className="grid min-w-0 grid-cols-1 items-start gap-5 lg:grid-cols-2">
      <div className="flex min-w-0 flex-col gap-5">
        <Card title={t('request')} description={t('requestHelp')}>
          <div className="flex flex-col gap-4">
            <PartyFields choices={choices} form={form} onChoose={(next) => change(() => form.choose(next))} />
            <ScopeList
              facts={facts.data}
              idle={applicationId === null}
              chosen={scopes}
              onChange={(next) => change(() => form.setScopes(next))}
            />
            {facts.failed && <LoadNotice onRetry={facts.retry} />}
            <div className="flex flex-wrap items-center gap-3">
              <Button
                variant="primary"
                pending={pending}
                disabledReason={deniedReason ?? blocked}
                onClick={() =>
                  run(() => testToken({ applicationId: applicationId ?? '', scope }), { onDone: setTest })
                }
              >
                <KeyRound aria-hidden /> {t('mint')}
              </Button>
              <p className="min-w-0 flex-1 basis-56 text-xs text-muted">{t('mintHelp')}</p>
            </div>
            {failure !== undefined && <Notice kind="error">{failure}</Notice>}
          </div>
        </Card>
        {test !== undefined && (
          <TokenAnswer
            test={test}
            explainHref={explainHref({
              principal: applicationId,
              resource: facts.data?.server?.applicationId,
              scopes,
            })}
            onInspect={onInspect}
            onForget={() => setTest(undefined)}
          />
        )}
      </div>
      <div className="flex min-w-0 flex-col gap-5">
        <Card title={t('preview')} description={t('previewHelp')}>
          <TokenPreviewView facts={facts.data} choice={{ scopes, lifetimeSeconds }} />
        </Card>
        <RequestCode endpoint={choices.endpoint} clientId={applicationId} scope={scope} />
      </div>
    </div>
  )
}

/** The page that explains the same question, with what would fix it. */
function explainHref({ principal, resource, scopes }: Explained): Route | undefined {
  if (principal === null || resource === undefined) return undefined
  const named = scopes.filter((scope) => scope !== everyScope)
  return explainAccessPath({
    principal,
    resource,
    ...(named.length === 0 ? {} : { scope: named.join(' ') }),
  })
}

interface Explained {
  principal: string | null
  resource: string | undefined
  scopes: string[]
}

function NoClients() {
  const t = useTranslations('tokens.test.empty')
  return (
    <EmptyState
      icon={KeyRound}
      title={t('title')}
      action={
        <LinkButton variant="primary" href={'/agents/new'}>
          {t('action')}
        </LinkButton>
      }
    >
      {t('text')}
    </EmptyState>
  )
}
