'use client'

import { SendHorizontal, Square } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useMemo, useState, type FormEvent, type KeyboardEvent } from 'react'
import { Differences } from '@/components/debug/compare/differences'
import { SideFields } from '@/components/debug/compare/side-fields'
import { SideResult } from '@/components/debug/compare/side-result'
import { useSideModels } from '@/components/debug/compare/use-side-models'
import { useSides, type SideName } from '@/components/debug/compare/use-sides'
import { ParameterFields } from '@/components/debug/parameter-fields'
import { emptyDraft } from '@/components/debug/use-debug-form'
import { useDebugRun } from '@/components/debug/use-debug-run'
import { useDraft } from '@/components/debug/use-draft'
import { useShortcutText } from '@/components/shell/use-shortcut-text'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Kbd } from '@/components/ui/kbd'
import { Textarea } from '@/components/ui/textarea'
import { readForm, type DebugForm, type DebugFormErrors, type DebugFormField } from '@/lib/debug/form'
import type { DebugChoices } from '@/lib/debug/read-debug-choices'

interface ComparePanelProps {
  choices: DebugChoices
  /** Why the reader cannot send prompts; undefined for those who can. */
  disabledReason: string | undefined
}

const names = ['left', 'right'] as const

/** The same prompt over two callers or models: both answers at once, and where their decisions part. */
export function ComparePanel({ choices, disabledReason }: ComparePanelProps) {
  const t = useTranslations('debug')
  const comparison = useComparison(choices, disabledReason === undefined)
  const { sides, changeSide, models, form, changeDraft, runs, errors, start, stop } = comparison
  const running = names.some((name) => runs[name].phase === 'running')
  const errorOf = (name: SideName) => (field: DebugFormField) =>
    errors[name]?.[field] === true ? t(`errors.${field}`) : undefined

  function submit(event: FormEvent) {
    event.preventDefault()
    if (running) stop()
    else start()
  }
  function actByKey(event: KeyboardEvent) {
    if (event.key === 'Escape' && running && !event.defaultPrevented) stop()
    if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return
    event.preventDefault()
    if (!running && disabledReason === undefined) start()
  }

  return (
    <div className="flex min-w-0 flex-col gap-4">
      <form
        noValidate
        method="post"
        aria-label={t('compare.form')}
        onSubmit={submit}
        onKeyDown={actByKey}
        className="flex flex-col gap-4"
      >
        <div className="grid gap-4 md:grid-cols-2">
          {names.map((name) => (
            <SideFields
              key={name}
              title={t(`compare.${name}`)}
              side={sides[name]}
              choices={choices}
              {...models[name]}
              onChange={(changes) => changeSide(name, changes)}
              errorOf={errorOf(name)}
            />
          ))}
        </div>
        <Card>
          <div className="flex flex-col gap-4">
            <Field label={t('prompt.label')} error={errorOf('left')('prompt')}>
              <Textarea
                rows={3}
                value={form.prompt}
                onChange={(event) => changeDraft({ prompt: event.target.value })}
                placeholder={t('prompt.placeholder')}
              />
            </Field>
            <ParameterFields form={form} onChange={changeDraft} errorOf={errorOf('left')} />
            <SendBoth running={running} disabledReason={disabledReason} />
          </div>
        </Card>
      </form>
      <div className="grid items-stretch gap-4 md:grid-cols-2">
        {names.map((name) => (
          <SideResult
            key={name}
            title={t('compare.answerOf', { side: t(`compare.${name}`) })}
            run={runs[name]}
          />
        ))}
      </div>
      <Differences left={runs.left} right={runs.right} />
    </div>
  )
}

function SendBoth({ running, disabledReason }: { running: boolean; disabledReason: string | undefined }) {
  const t = useTranslations('debug')
  const shortcut = useShortcutText(' ↵')
  return (
    <div className="flex items-center gap-3">
      <Button
        type="submit"
        variant={running ? 'secondary' : 'primary'}
        disabledReason={disabledReason}
        className="min-w-28"
      >
        {running ? <Square aria-hidden /> : <SendHorizontal aria-hidden />}
        {running ? t('stop') : t('compare.send')}
      </Button>
      {disabledReason === undefined && (
        <span aria-hidden className="hidden sm:inline">
          <Kbd>{running ? 'Esc' : shortcut}</Kbd>
        </span>
      )}
    </div>
  )
}

/** Both sides with their runs; the prompt is the one of the debug panel. */
function useComparison(choices: DebugChoices, maySend: boolean) {
  const { sides, change: changeSide } = useSides(choices)
  const models = {
    left: useSideModels(sides.left, { choices, maySend }),
    right: useSideModels(sides.right, { choices, maySend }),
  }
  const empty = useMemo(() => emptyDraft(choices), [choices])
  const [draft, changeDraft] = useDraft(empty)
  const left = useDebugRun()
  const right = useDebugRun()
  const [errors, setErrors] = useState<Partial<Record<SideName, DebugFormErrors>>>({})
  const own = emptyDraft(choices)
  const form: DebugForm = {
    ...draft,
    caller: 'application',
    audience: own.audience,
    scopes: own.scopes,
    authorization: '',
    modelApiId: null,
    applicationId: null,
    model: '',
  }

  function start() {
    const read = (name: SideName) => {
      const { modelApiId, applicationId } = sides[name]
      return readForm({ ...form, modelApiId, applicationId, model: models[name].model })
    }
    const [one, other] = [read('left'), read('right')]
    setErrors({
      ...('errors' in one ? { left: one.errors } : {}),
      ...('errors' in other ? { right: other.errors } : {}),
    })
    if ('errors' in one || 'errors' in other) return
    void left.send(one.chat)
    void right.send(other.chat)
  }

  function stop() {
    if (left.run.phase === 'running') void left.stop()
    if (right.run.phase === 'running') void right.stop()
  }

  return {
    sides,
    changeSide,
    models,
    form,
    // The model of a side lives in the URL; the draft's belongs to the debug panel.
    changeDraft: ({ model: _model, ...changes }: Partial<DebugForm>) => changeDraft(changes),
    runs: { left: left.run, right: right.run },
    errors,
    start,
    stop,
  }
}
