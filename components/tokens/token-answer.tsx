'use client'

import { Eraser, ScanSearch } from 'lucide-react'
import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { DecisionSteps } from '@/components/decision/decision-steps'
import { MissingGrant } from '@/components/decision/missing-grant'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { CodeBlock } from '@/components/ui/code-block'
import { LinkButton } from '@/components/ui/link-button'
import { Status } from '@/components/ui/status'
import type { TokenTest } from '@/lib/identity/tokens/schema'

interface TokenAnswerProps {
  test: TokenTest
  /** Where the refusal is explained. */
  explainHref: Route | undefined
  onInspect: (token: string) => void
  /** Takes the answer, and with it the token, off the page. */
  onForget: () => void
}

/** What the token endpoint answers: the token, shown once, or the refusal with its reason; and the decision behind it. */
export function TokenAnswer({ test, explainHref, onInspect, onForget }: TokenAnswerProps) {
  const t = useTranslations('tokens.answer')
  const { issued, status, body, steps, missing } = test
  const token = body['access_token']
  return (
    <Card
      title={t('title')}
      actions={
        <Button size="sm" variant="ghost" onClick={onForget}>
          <Eraser aria-hidden /> {t('forget')}
        </Button>
      }
    >
      <div className="flex min-w-0 flex-col gap-4">
        <div role="status">
          <Status kind={issued ? 'allowed' : 'denied'}>
            {t(issued ? 'issued' : 'refused', { status, error: String(body['error'] ?? '') })}
          </Status>
        </div>
        {typeof token === 'string' && (
          <div className="flex min-w-0 flex-col gap-2">
            <CodeBlock wrap label={t('token')} code={token} className="[&_pre]:max-h-40 [&_pre]:break-all" />
            <div className="flex flex-wrap items-center gap-3">
              <Button onClick={() => onInspect(token)}>
                <ScanSearch aria-hidden /> {t('inspect')}
              </Button>
              <p className="min-w-0 flex-1 basis-56 text-xs text-muted">{t('once')}</p>
            </div>
          </div>
        )}
        {steps.length > 0 && (
          <section className="flex flex-col gap-2">
            <h3 className="text-sm font-medium">{t('decision')}</h3>
            <DecisionSteps steps={steps} />
          </section>
        )}
        {missing !== null && <MissingGrant missing={missing} explainHref={explainHref} />}
        {!issued && missing === null && explainHref !== undefined && (
          <LinkButton href={explainHref} size="sm" className="self-start">
            {t('why')}
          </LinkButton>
        )}
        <CodeBlock wrap label={t('body')} code={writeBody(body)} />
      </div>
    </Card>
  )
}

/** The body as JSON, with the token cut short: it stands in full above, and once is enough. */
function writeBody(body: TokenTest['body']): string {
  const token = body['access_token']
  const shown = typeof token === 'string' ? { ...body, access_token: `${token.slice(0, 12)}…` } : body
  return JSON.stringify(shown, null, 2)
}
