'use client'

import { Eraser, Lock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { FormFaultNotice } from '@/components/tokens/form-fault-notice'
import { InspectedView } from '@/components/tokens/inspected-view'
import { useHandedToken } from '@/components/tokens/token-handover'
import { useOpenedToken } from '@/components/tokens/use-opened-token'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import type { KeySet } from '@/lib/identity/tokens/read-key-set'

/**
 * Looks into a token without letting it leave the browser: decoding, the check of the signature and all judging happen
 * here. What is looked up on the server are names and grants, by the token's `client_id` and `aud`, and only when our own
 * key signed it.
 */
export function Inspector({ keySet }: { keySet: KeySet }) {
  const t = useTranslations('tokens.inspector')
  const [text, setText] = useHandedToken()
  const opened = useOpenedToken(text, keySet)
  return (
    <div className="flex min-w-0 flex-col gap-5">
      <Card title={t('title')} description={t('help')}>
        <div className="flex min-w-0 flex-col gap-3">
          <Field label={t('token')}>
            <Textarea
              mono
              rows={5}
              value={text}
              onChange={(event) => setText(withoutScheme(event.target.value))}
              placeholder="eyJhbGciOi…"
              spellCheck={false}
              autoComplete="off"
              autoCapitalize="off"
              className="text-xs break-all"
            />
          </Field>
          <div className="flex flex-wrap items-center gap-3">
            <p className="flex min-w-0 flex-1 basis-72 items-start gap-2 text-xs text-muted">
              <Lock aria-hidden className="mt-px size-3.5 shrink-0" />
              {t('privacy')}
            </p>
            {text !== '' && (
              <Button size="sm" onClick={() => setText('')}>
                <Eraser aria-hidden /> {t('clear')}
              </Button>
            )}
          </div>
        </div>
      </Card>
      {opened !== undefined && 'fault' in opened && (
        <FormFaultNotice fault={opened.fault} onTrim={() => setText(text.replaceAll(/\s/g, ''))} />
      )}
      {opened !== undefined && 'token' in opened && <InspectedView token={opened.token} keySet={keySet} />}
    </div>
  )
}

/** A header that was copied as a whole begins with the scheme, which is no part of the token. */
function withoutScheme(text: string): string {
  return text.replace(/^\s*(authorization:\s*)?bearer +/i, '')
}
