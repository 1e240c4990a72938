import type { ChatRequest, DebugChat, DebugPrincipal } from '@/lib/debug/schema'

/** What stands in the panel's controls, numbers as typed. */
export interface DebugForm {
  modelApiId: string | null
  caller: DebugPrincipal['kind']
  applicationId: string | null
  audience: string
  scopes: string[]
  authorization: string
  model: string
  system: string
  prompt: string
  temperature: string
  maxTokens: string
  stream: boolean
}

export const debugFormFields = [
  'modelApiId',
  'applicationId',
  'scopes',
  'authorization',
  'model',
  'prompt',
  'temperature',
  'maxTokens',
] as const
export type DebugFormField = (typeof debugFormFields)[number]
export type DebugFormErrors = Partial<Record<DebugFormField, true>>

/** The caller, or undefined while it is not complete. */
export function readPrincipal(form: DebugForm): DebugPrincipal | undefined {
  const { caller, applicationId, audience, scopes } = form
  if (caller === 'header') {
    const authorization = form.authorization.trim()
    return /^[\t\x20-\x7e]+$/.test(authorization) ? { kind: 'header', authorization } : undefined
  }
  if (applicationId === null || scopes.length === 0) return undefined
  return { kind: 'application', applicationId, audience, scopes }
}

/** The request as far as it is filled in; for snippets, which follow every keystroke. */
export function readRequest(form: DebugForm): ChatRequest {
  const { model, system, prompt, stream } = form
  return {
    model: model.trim(),
    system: system.trim(),
    prompt,
    temperature: readNumber(form.temperature) ?? null,
    maxTokens: readNumber(form.maxTokens) ?? null,
    stream,
  }
}

/** The call that the form describes, or the fields that keep it from being sent. */
export function readForm(form: DebugForm): { chat: DebugChat } | { errors: DebugFormErrors } {
  const temperature = readNumber(form.temperature)
  const maxTokens = readNumber(form.maxTokens)
  const broken: Record<DebugFormField, boolean> = {
    modelApiId: form.modelApiId === null,
    applicationId: form.caller === 'application' && form.applicationId === null,
    scopes: form.caller === 'application' && form.scopes.length === 0,
    authorization: form.caller === 'header' && readPrincipal(form) === undefined,
    model: form.model.trim() === '',
    prompt: form.prompt.trim() === '',
    temperature: temperature === undefined || (temperature !== null && (temperature < 0 || temperature > 2)),
    maxTokens:
      maxTokens === undefined || (maxTokens !== null && (maxTokens < 1 || !Number.isInteger(maxTokens))),
  }
  const principal = readPrincipal(form)
  const fields = debugFormFields.filter((field) => broken[field])
  if (fields.length > 0 || form.modelApiId === null || principal === undefined) {
    return { errors: Object.fromEntries(fields.map((field) => [field, true])) }
  }
  return { chat: { modelApiId: form.modelApiId, principal, request: readRequest(form) } }
}

/** Null for nothing typed, undefined for what is no number. */
function readNumber(text: string): number | null | undefined {
  if (text.trim() === '') return null
  const value = Number(text)
  return Number.isFinite(value) ? value : undefined
}
