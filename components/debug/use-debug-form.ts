'use client'

import { parseAsString, useQueryStates } from 'nuqs'
import { useState } from 'react'
import type { DebugForm } from '@/lib/debug/form'
import type { DebugChoices } from '@/lib/debug/read-debug-choices'

/**
 * What stands in the form. Model API and application live in the URL, so that a link can choose them and Back returns to
 * them; the rest goes with the page.
 */
export function useDebugForm(choices: DebugChoices) {
  const [chosen, setChosen] = useQueryStates({ modelApi: parseAsString, application: parseAsString })
  const [rest, setRest] = useState(() => emptyForm(choices))
  const only = choices.modelApis.length === 1 ? (choices.modelApis[0]?.id ?? null) : null
  const form: DebugForm = {
    ...rest,
    modelApiId: known(choices.modelApis, chosen.modelApi) ?? only,
    applicationId: known(choices.applications, chosen.application),
  }

  function change({ modelApiId, applicationId, ...changes }: Partial<DebugForm>) {
    if (modelApiId !== undefined) void setChosen({ modelApi: modelApiId })
    if (applicationId !== undefined) void setChosen({ application: applicationId })
    if (Object.keys(changes).length > 0) setRest((before) => ({ ...before, ...changes }))
  }
  return { form, change }
}

function known(objects: readonly { id: string }[], id: string | null): string | null {
  return objects.some((object) => object.id === id) ? id : null
}

function emptyForm({ audiences }: DebugChoices): Omit<DebugForm, 'modelApiId' | 'applicationId'> {
  const [own] = audiences
  return {
    caller: 'application',
    audience: own?.audience ?? '',
    scopes: own?.scopes.slice(0, 1) ?? [],
    authorization: '',
    model: '',
    system: '',
    prompt: '',
    temperature: '',
    maxTokens: '',
    stream: true,
  }
}
