'use client'

import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { parseAsString, useQueryStates } from 'nuqs'
import { useState, useTransition, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Combobox } from '@/components/ui/combobox'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { ExplainChoices } from '@/lib/explain/read-explain-choices'

const names = ['request', 'principal', 'resource', 'scope', 'audience', 'from', 'to'] as const
const parsers = Object.fromEntries(names.map((name) => [name, parseAsString])) as Record<
  (typeof names)[number],
  typeof parseAsString
>
const nothing = Object.fromEntries(names.map((name) => [name, null])) as Record<(typeof names)[number], null>

/** What is to be explained: a stored request, or who wants what. It lives in the URL; asking one way clears the other. */
export function ExplainForm({ choices }: { choices: ExplainChoices }) {
  const [asked, setAsked] = useQueryStates(parsers, { history: 'push', shallow: false })
  return (
    <div className="grid gap-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      <RequestForm
        key={asked.request}
        value={asked.request ?? ''}
        onAsk={(request) => void setAsked({ ...nothing, request })}
      />
      <AccessForm
        key={[asked.principal, asked.resource, asked.scope].join()}
        choices={choices}
        value={asked}
        onAsk={(question) => void setAsked({ ...nothing, ...question })}
      />
    </div>
  )
}

function RequestForm({ value, onAsk }: { value: string; onAsk: (id: string) => void }) {
  const t = useTranslations('explain.form')
  const [id, setId] = useState(value)
  function submit(event: FormEvent) {
    event.preventDefault()
    if (id.trim() !== '') onAsk(id.trim())
  }
  return (
    <Card title={t('byRequest')} description={t('byRequestHelp')}>
      <form
        noValidate
        method="post"
        aria-label={t('byRequest')}
        onSubmit={submit}
        className="flex flex-col gap-3"
      >
        <Field label={t('request')}>
          <Input
            value={id}
            onValueChange={setId}
            maxLength={128}
            placeholder="req_…"
            spellCheck={false}
            autoComplete="off"
            className="font-mono"
          />
        </Field>
        <Button
          type="submit"
          className="self-start"
          disabledReason={id.trim() === '' ? t('requestMissing') : undefined}
        >
          <Search aria-hidden /> {t('explain')}
        </Button>
      </form>
    </Card>
  )
}

interface AccessFormProps {
  choices: ExplainChoices
  value: { principal: string | null; resource: string | null; scope: string | null }
  onAsk: (question: { principal: string; resource: string; scope: string | null }) => void
}

function AccessForm({ choices, value, onAsk }: AccessFormProps) {
  const t = useTranslations('explain.form')
  const types = useTranslations('explain.types')
  const [pending, startTransition] = useTransition()
  const [principal, setPrincipal] = useState(value.principal)
  const [resource, setResource] = useState(value.resource)
  const [scope, setScope] = useState(value.scope ?? '')
  const isComplete = principal !== null && resource !== null
  function submit(event: FormEvent) {
    event.preventDefault()
    if (!isComplete) return
    startTransition(() => onAsk({ principal, resource, scope: scope.trim() === '' ? null : scope.trim() }))
  }
  return (
    <Card title={t('byAccess')} description={t('byAccessHelp')}>
      <form
        noValidate
        method="post"
        aria-label={t('byAccess')}
        onSubmit={submit}
        className="flex flex-col gap-3"
      >
        <div className="grid gap-3 sm:grid-cols-2">
          <Field label={t('principal')}>
            <Combobox
              value={principal}
              onValueChange={setPrincipal}
              placeholder={t('principalPlaceholder')}
              options={choices.principals.map(({ id, name, identityType }) => ({
                value: id,
                label: name,
                note: `${types(identityType)} · ${id}`,
              }))}
            />
          </Field>
          <Field label={t('resource')}>
            <Combobox
              value={resource}
              onValueChange={setResource}
              placeholder={t('resourcePlaceholder')}
              options={choices.resources.map(({ id, name, type, note }) => ({
                value: id,
                label: name,
                note: `${types(type)} · ${note}`,
              }))}
            />
          </Field>
        </div>
        <Field label={t('scope')} optional help={t('scopeHelp')}>
          <Input
            value={scope}
            onValueChange={setScope}
            maxLength={1000}
            spellCheck={false}
            className="font-mono"
          />
        </Field>
        <Button
          type="submit"
          className="self-start"
          pending={pending}
          disabledReason={isComplete ? undefined : t('accessMissing')}
        >
          <Search aria-hidden /> {t('explain')}
        </Button>
      </form>
    </Card>
  )
}
