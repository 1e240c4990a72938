'use client'

import type { Side } from '@/components/debug/compare/use-sides'
import { emptyDraft } from '@/components/debug/use-debug-form'
import { useModels } from '@/components/debug/use-models'
import type { DebugChoices } from '@/lib/debug/read-debug-choices'
import type { DebugTarget } from '@/lib/debug/schema'

interface SideContext {
  choices: DebugChoices
  /** Only those who may send may ask the gateway. */
  maySend: boolean
}

/** The models that the gateway offers to a side, and its own: as typed, else the first offered, else the example. */
export function useSideModels({ modelApiId, applicationId, model }: Side, { choices, maySend }: SideContext) {
  const { audience, scopes } = emptyDraft(choices)
  const target: DebugTarget | undefined =
    maySend && modelApiId !== null && applicationId !== null && scopes.length > 0
      ? { modelApiId, principal: { kind: 'application', applicationId, audience, scopes } }
      : undefined
  const { models, reload } = useModels(target)
  const example = choices.modelApis.find(({ id }) => id === modelApiId)?.exampleModel
  return { models, onReloadModels: reload, model: model ?? models.models[0] ?? example ?? '' }
}
