'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { AnswerTabs } from '@/components/debug/answer-tabs'
import { callUrl } from '@/components/debug/model-api-field'
import { Pipeline } from '@/components/debug/pipeline'
import { RequestForm } from '@/components/debug/request-form'
import { RunAnnouncer } from '@/components/debug/run-announcer'
import { RequestLink, RunSummary } from '@/components/debug/run-summary'
import { useDebugForm } from '@/components/debug/use-debug-form'
import { useDebugRun } from '@/components/debug/use-debug-run'
import { useModels } from '@/components/debug/use-models'
import { Card } from '@/components/ui/card'
import { readForm, readPrincipal, readRequest, type DebugForm, type DebugFormErrors } from '@/lib/debug/form'
import type { DebugChoices } from '@/lib/debug/read-debug-choices'

interface DebugPanelProps {
  choices: DebugChoices
  /** Why the reader cannot send prompts; undefined for those who can. */
  disabledReason: string | undefined
}

/** The debug panel: the request on the left, the answer in the middle, the way of the call on the right. */
export function DebugPanel({ choices, disabledReason }: DebugPanelProps) {
  const t = useTranslations('debug')
  const { form, change } = useDebugForm(choices)
  const [errors, setErrors] = useState<DebugFormErrors>({})
  // Null while the reader takes the model that is offered first.
  const [typedModel, setTypedModel] = useState<string | null>(null)
  const { run, send, stop } = useDebugRun()
  const { models, reload } = useModels(disabledReason === undefined ? modelsTarget(form) : undefined)
  const answer = useRef<HTMLDivElement>(null)
  const modelApi = choices.modelApis.find(({ id }) => id === form.modelApiId)
  const offered = models.models[0] ?? modelApi?.exampleModel ?? ''
  const current = { ...form, model: typedModel ?? offered }

  function edit({ model, ...changes }: Partial<DebugForm>) {
    setErrors({})
    if (model !== undefined) setTypedModel(model)
    if (changes.modelApiId !== undefined) setTypedModel(null)
    change(changes)
  }

  function start() {
    const read = readForm(current)
    setErrors('errors' in read ? read.errors : {})
    if ('errors' in read) return
    answer.current?.scrollIntoView({ block: 'nearest' })
    void send(read.chat)
  }

  useFocusFirstError(errors)
  const principal = readPrincipal(form)
  const requestId = run.response?.requestId ?? ''
  return (
    <div className="grid min-w-0 gap-4 lg:grid-cols-[20rem_minmax(0,1fr)] xl:grid-cols-[21rem_minmax(0,1fr)_20rem]">
      <Card title={t('request')} className="self-start lg:row-span-2 xl:row-span-1">
        <RequestForm
          form={current}
          onChange={edit}
          choices={choices}
          errorOf={(field) => (errors[field] === true ? t(`errors.${field}`) : undefined)}
          models={models}
          onReloadModels={reload}
          running={run.phase === 'running'}
          onSend={start}
          onStop={() => void stop()}
          disabledReason={disabledReason}
        />
      </Card>
      <div ref={answer} className="flex min-w-0 scroll-mt-16 flex-col">
        <Card
          title={t('response')}
          actions={requestId !== '' && <RequestLink requestId={requestId} />}
          className="flex-1"
        >
          <div className="flex flex-col gap-3">
            <RunSummary run={run} />
            <AnswerTabs
              run={run}
              call={
                modelApi === undefined
                  ? null
                  : { url: callUrl(choices.gatewayUrl, modelApi), request: readRequest(current) }
              }
              tokenAsk={principal?.kind === 'application' ? principal : null}
              disabledReason={disabledReason}
            />
          </div>
          <RunAnnouncer run={run} />
        </Card>
      </div>
      <Card title={t('pipeline.title')} description={t('pipeline.help')} className="self-start">
        <Pipeline run={run} />
      </Card>
    </div>
  )
}

/** Whose models are listed: undefined until both the Model API and the caller are known. */
function modelsTarget(form: DebugForm) {
  const principal = readPrincipal(form)
  if (form.modelApiId === null || principal === undefined) return undefined
  return { modelApiId: form.modelApiId, principal }
}

function useFocusFirstError(errors: DebugFormErrors) {
  useEffect(() => {
    const [first] = Object.keys(errors)
    if (first === undefined) return
    const control = document.querySelector(
      `[data-field="${first}"] :is(input:not([type=hidden]), textarea, button)`,
    )
    if (control instanceof HTMLElement) control.focus()
  }, [errors])
}
