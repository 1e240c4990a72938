'use client'

import { parseAsString, useQueryStates } from 'nuqs'
import { known } from '@/components/debug/use-debug-form'
import type { DebugChoices } from '@/lib/debug/read-debug-choices'

/** One of the two that are compared. */
export interface Side {
  modelApiId: string | null
  applicationId: string | null
  /** As typed; null while what is offered is taken. */
  model: string | null
}

export type SideName = 'left' | 'right'

/** Which two are compared; they live in the URL, so that a comparison can be given to others. */
export function useSides(choices: DebugChoices) {
  const [asked, setAsked] = useQueryStates({
    leftApi: parseAsString,
    leftCaller: parseAsString,
    leftModel: parseAsString,
    rightApi: parseAsString,
    rightCaller: parseAsString,
    rightModel: parseAsString,
  })
  const only = choices.modelApis.length === 1 ? (choices.modelApis[0]?.id ?? null) : null
  const side = (api: string | null, caller: string | null, model: string | null): Side => ({
    modelApiId: known(choices.modelApis, api) ?? only,
    applicationId: known(choices.applications, caller),
    model,
  })
  const sides: Record<SideName, Side> = {
    left: side(asked.leftApi, asked.leftCaller, asked.leftModel),
    right: side(asked.rightApi, asked.rightCaller, asked.rightModel),
  }

  function change(name: SideName, { modelApiId, applicationId, model }: Partial<Side>) {
    void setAsked({
      ...(modelApiId === undefined ? {} : { [`${name}Api`]: modelApiId, [`${name}Model`]: null }),
      ...(applicationId === undefined ? {} : { [`${name}Caller`]: applicationId }),
      ...(model === undefined ? {} : { [`${name}Model`]: model }),
    })
  }
  return { sides, change }
}
