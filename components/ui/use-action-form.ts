'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState, useTransition, type BaseSyntheticEvent } from 'react'
import {
  useForm,
  type DefaultValues,
  type FieldValues,
  type Path,
  type PathValue,
  type Resolver,
  type UseFormReturn,
} from 'react-hook-form'
import type * as z from 'zod'
import { keepTyped } from '@/components/ui/keep-typed'
import { useChanges } from '@/components/ui/use-changes'
import { useLocalized } from '@/components/ui/use-localized'
import type { ActionResult, PublicError } from '@/lib/errors'
import { describeFault } from '@/lib/validation'

interface ActionFormOptions<Input extends FieldValues, Output, Data> {
  /** Fetches the schema that the action parses with as well; schemas are heavy, and needed only once one submits. */
  schema: () => Promise<z.ZodType<Output, Input>>
  action: (input: Input) => Promise<ActionResult<Data>>
  defaultValues: DefaultValues<Input>
  /** Sends the id, what the reader changed and what stood there before, so that no change of others is overwritten unseen. */
  changesOnly?: boolean
  /** Runs after the action succeeded; close the panel, go to the new object. */
  onDone?: (data: Data) => void
}

export interface ActionForm<Input extends FieldValues, Output> {
  form: UseFormReturn<Input, unknown, Output>
  submit: (event?: BaseSyntheticEvent) => void
  pending: boolean
  /** The refusal of the last attempt as a whole; errors of single fields stand at the fields. */
  failure: FormFailure | undefined
  /** The message of a field in the reader's language, for `Field`'s `error`. */
  errorOf: (path: Path<Input>) => string | undefined
}

/** `code` is absent when no answer came at all. */
export type FormFailure = Pick<PublicError, 'message'> & Partial<Pick<PublicError, 'code' | 'requestId'>>

/**
 * A form over a server action: validates with the schema, submits inside a transition, puts the server's field errors
 * at their fields and keeps the input when the action refuses. Render it with `ActionForm`.
 */
export function useActionForm<Input extends FieldValues, Output, Data>(
  options: ActionFormOptions<Input, Output, Data>,
): ActionForm<Input, Output> {
  const t = useTranslations('common.form')
  const localized = useLocalized()
  const [failure, setFailure] = useState<FormFailure>()
  const form = useValidatedForm(options)
  const changes = useChanges<Input>(options.defaultValues)
  const { pending, once } = useOnce()

  const unreachable = () => setFailure({ message: t('unreachable') })

  async function send() {
    const input = form.getValues()
    const sent = options.changesOnly === true ? changes.pick(input, changedIn(form)) : input
    const result = await options.action(sent).catch(() => undefined)
    if (result === undefined) return unreachable()
    if (!result.ok) {
      placeErrors(form, result.error)
      changes.told(result.error.stored ?? {})
      return setFailure(result.error)
    }
    changes.saved(sent, result.data)
    resetTo(form, input)
    options.onDone?.(result.data)
  }

  return {
    form,
    pending,
    failure,
    submit: (event) => {
      event?.preventDefault()
      if (options.changesOnly === true && changedIn(form).length === 0) return
      once(async () => {
        setFailure(undefined)
        await form.handleSubmit(send)(event).catch(whenNotLoaded(unreachable))
      })
    },
    errorOf: (path) => translate(form.getFieldState(path, form.formState).error?.message, localized),
  }
}

/** Runs one thing at a time, as a transition: what is asked for meanwhile is not done. */
function useOnce() {
  const [pending, startTransition] = useTransition()
  const busy = useRef(false)
  return {
    pending,
    once: (run: () => Promise<void>) => {
      if (busy.current) return
      busy.current = true
      startTransition(() => run().finally(() => (busy.current = false)))
    },
  }
}

/** Asked of the form itself: what was typed before its code had come may not be rendered yet. */
function changedIn<Input extends FieldValues, Output>(form: UseFormReturn<Input, unknown, Output>): string[] {
  return Object.keys(form.getValues()).filter((name) => form.getFieldState(name as Path<Input>).isDirty)
}

/** What was sent is what the form has now; what was typed since is a change of it. */
function resetTo<Input extends FieldValues, Output>(
  form: UseFormReturn<Input, unknown, Output>,
  sent: Input,
): void {
  const typed = form.getValues()
  form.reset(sent)
  for (const [name, value] of Object.entries(typed)) {
    if (Object.is(value, sent[name])) continue
    form.setValue(name as Path<Input>, value as PathValue<Input, Path<Input>>, { shouldDirty: true })
  }
}

function useValidatedForm<Input extends FieldValues, Output, Data>({
  schema,
  defaultValues,
}: ActionFormOptions<Input, Output, Data>): UseFormReturn<Input, unknown, Output> {
  const form = useForm<Input, unknown, Output>({
    resolver: lazyResolver(schema),
    defaultValues,
    shouldFocusError: false,
  })
  // Read here, or the form would not keep count of what was changed.
  void form.formState.dirtyFields
  return { ...form, register: keepTyped(form) }
}

class NotLoaded extends Error {}

/** Handles that; every other error is a fault of ours. */
function whenNotLoaded(handle: () => void): (error: unknown) => void {
  return (error) => {
    if (!(error instanceof NotLoaded)) throw error
    handle()
  }
}

/** Validates with a schema that is fetched, together with the code that reads it, when the form is first checked. */
function lazyResolver<Input extends FieldValues, Output>(
  load: () => Promise<z.ZodType<Output, Input>>,
): Resolver<Input, unknown, Output> {
  return async (values, context, options) => {
    const [{ zodResolver }, schema] = await Promise.all([import('@hookform/resolvers/zod'), load()]).catch(
      (cause: unknown) => {
        throw new NotLoaded('the code that checks the input could not be fetched', { cause })
      },
    )
    const resolve = zodResolver<Input, unknown, Output>(schema, { error: describeFault })
    return resolve(values, context, options)
  }
}

/** Puts the server's field errors at their fields. */
function placeErrors<Input extends FieldValues, Output>(
  form: UseFormReturn<Input, unknown, Output>,
  error: PublicError,
) {
  for (const [path, message] of Object.entries(error.fields ?? {})) {
    form.setError(path as Path<Input>, { type: 'server', message })
  }
}

function translate(message: string | undefined, localized: (message: string) => string): string | undefined {
  return message === undefined ? undefined : localized(message)
}
