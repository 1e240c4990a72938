'use client'

import { useTranslations } from 'next-intl'
import { parseAsString, useQueryState } from 'nuqs'
import { useEffect, useRef, useState } from 'react'
import { AnswerTabs } from '@/components/debug/answer-tabs'
import { callUrl } from '@/components/debug/model-api-field'
import { Pipeline } from '@/components/debug/pipeline'
import { RequestForm } from '@/components/debug/request-form'
import { RunAnnouncer } from '@/components/debug/run-announcer'
import { RunSummary } from '@/components/debug/run-summary'
import { useDebugForm } from '@/components/debug/use-debug-form'
import { useDebugRun } from '@/components/debug/use-debug-run'
import { useModels } from '@/components/debug/use-models'
import { Card } from '@/components/ui/card'
import type { RequestDto } from '@/lib/audit/schema'
import { readForm, readPrincipal, readRequest, type DebugForm, type DebugFormErrors } from '@/lib/debug/form'
import type { DebugChoices } from '@/lib/debug/read-debug-choices'
import { recordedRun } from '@/lib/debug/run'

interface DebugPanelProps {
  choices: DebugChoices
  /** A stored call to look at, and to send again. */
  stored: RequestDto | null
  /** Whether the stored call was refused and would be allowed now. */
  mended: boolean
  /** Why the reader cannot send prompts; undefined for those who can. */
  disabledReason: string | undefined
}

/** The debug panel: the request on the left, the answer in the middle, the way of the call on the right. */
export function DebugPanel({ choices, stored, mended, disabledReason }: DebugPanelProps) {
  const t = useTranslations('debug')
  const { form, typedModel, change } = useDebugForm(choices, stored)
  const [errors, setErrors] = useState<DebugFormErrors>({})
  const { run: current, send, stop } = useDebugRun()
  const run = current.phase === 'idle' && stored !== null ? recordedRun(stored, mended) : current
  const { models, reload } = useModels(
    disabledReason === undefined ? modelsTarget({ ...form, model: '' }) : undefined,
  )
  const answer = useRef<HTMLDivElement>(null)
  const modelApi = choices.modelApis.find(({ id }) => id === form.modelApiId)
  const offered = models.models[0] ?? modelApi?.exampleModel ?? ''
  const filled = { ...form, model: typedModel ?? offered }

  function edit(changes: Partial<DebugForm>) {
    setErrors({})
    change(changes)
  }

  function start() {
    const read = readForm(filled)
    setErrors('errors' in read ? read.errors : {})
    if ('errors' in read) return
    answer.current?.scrollIntoView({ block: 'nearest' })
    void send(read.chat)
  }

  useFocusFirstError(errors)
  const principal = readPrincipal(filled)
  useRequestInUrl(current.response?.requestId)
  return (
    <div className="grid min-w-0 gap-4 lg:grid-cols-[20rem_minmax(0,1fr)] xl:grid-cols-[21rem_minmax(0,1fr)_20rem]">
      <Card
        title={t('request')}
        className="self-start lg:row-span-2 xl:row-span-1 xl:self-stretch xl:[&>div]:flex xl:[&>div]:flex-1"
      >
        <RequestForm
          form={filled}
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
        <Card title={t('response')} className="flex-1">
          <div className="flex flex-col gap-3">
            <RunSummary run={run} />
            <AnswerTabs
              run={run}
              call={
                modelApi === undefined
                  ? null
                  : { url: callUrl(choices.gatewayUrl, modelApi), request: readRequest(filled) }
              }
              tokenAsk={principal?.kind === 'application' ? principal : null}
              disabledReason={disabledReason}
            />
          </div>
          <RunAnnouncer run={run} />
        </Card>
      </div>
      <Card
        title={t('pipeline.title')}
        description={t('pipeline.help')}
        className="self-start xl:self-stretch"
      >
        <Pipeline run={run} />
      </Card>
    </div>
  )
}

/** Keeps the id of the call in the URL: the page of that address shows the stored call. */
function useRequestInUrl(requestId: string | undefined) {
  const [, setRequest] = useQueryState('request', parseAsString)
  useEffect(() => {
    if (requestId !== undefined && requestId !== '') void setRequest(requestId)
  }, [requestId, setRequest])
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
