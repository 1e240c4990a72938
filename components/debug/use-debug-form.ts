'use client'

import { parseAsString, useQueryStates } from 'nuqs'
import { useMemo, useState } from 'react'
import { useDraft, type DebugDraft } from '@/components/debug/use-draft'
import type { RequestDto } from '@/lib/audit/schema'
import type { DebugForm } from '@/lib/debug/form'
import type { DebugChoices } from '@/lib/debug/read-debug-choices'

/**
 * What stands in the form. Model API and application live in the URL, so that a link can choose them and Back returns to
 * them; what was typed is kept for the tab, apart from a pasted header. A stored request fills what nobody chose.
 */
export function useDebugForm(choices: DebugChoices, stored: RequestDto | null) {
  const [chosen, setChosen] = useQueryStates({ modelApi: parseAsString, application: parseAsString })
  const [authorization, setAuthorization] = useState('')
  const empty = useMemo(() => emptyDraft(choices), [choices])
  const [draft, changeDraft] = useDraft(empty)
  const only = choices.modelApis.length === 1 ? (choices.modelApis[0]?.id ?? null) : null
  const modelApiId = chosen.modelApi ?? stored?.modelApi?.id ?? null
  const { model: typedModel, ...rest } = draft
  const form: Omit<DebugForm, 'model'> = {
    ...rest,
    authorization,
    modelApiId: known(choices.modelApis, modelApiId) ?? only,
    applicationId: known(choices.applications, chosen.application ?? stored?.applicationId ?? null),
  }

  function change({ modelApiId, applicationId, authorization, ...changes }: Partial<DebugForm>) {
    if (modelApiId !== undefined) void setChosen({ modelApi: modelApiId })
    if (applicationId !== undefined) void setChosen({ application: applicationId })
    if (authorization !== undefined) setAuthorization(authorization)
    // A model belongs to the Model API it was typed for.
    const typed = modelApiId === undefined ? changes : { model: null, ...changes }
    if (Object.keys(typed).length > 0) changeDraft(typed)
  }
  return { form, typedModel: typedModel ?? (stored?.model === '' ? null : (stored?.model ?? null)), change }
}

/** The object, if it can be chosen. */
export function known(objects: readonly { id: string }[], id: string | null): string | null {
  return objects.some((object) => object.id === id) ? id : null
}

/** What stands in the form before anything is typed. */
export function emptyDraft({ audiences }: Pick<DebugChoices, 'audiences'>): DebugDraft {
  const [own] = audiences
  return {
    caller: 'application',
    audience: own?.audience ?? '',
    scopes: own?.scopes.slice(0, 1) ?? [],
    model: null,
    system: '',
    prompt: '',
    temperature: '',
    maxTokens: '',
    stream: true,
  }
}
