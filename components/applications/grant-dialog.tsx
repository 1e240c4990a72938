'use client'

import { useTranslations } from 'next-intl'
import { Controller } from 'react-hook-form'
import { lazy, Suspense, useState } from 'react'
import { addScopeGrants } from '@/app/(console)/applications/actions'
import { Checkbox } from '@/components/ui/checkbox'
import { Combobox } from '@/components/ui/combobox'
import { FormDialog } from '@/components/ui/form-dialog'
import { Field } from '@/components/ui/field'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import type { ScopeGrantDto } from '@/lib/identity/scope-grants/schema'

/** What the token will contain comes with the first scope that is ticked. */
const GrantPreview = lazy(() => import('@/components/tokens/grant-preview'))

/** An application that can be chosen, with what tells it from others of a similar name. */
export interface Choice {
  id: string
  name: string
  note: string
}

export interface ScopeChoice {
  id: string
  name: string
  value: string
}

/** One application and the applications that stand on the other side of a grant. */
export type GrantSide =
  | { as: 'resourceServer'; audience: string; scopes: ScopeChoice[]; clients: Choice[] }
  | {
      as: 'client'
      clientId: string
      clientName: string
      servers: (Choice & { scopes: ScopeChoice[] })[]
    }

interface GrantDialogProps {
  side: GrantSide
  /** What is granted already; it is shown ticked and cannot be granted twice. */
  grants: ScopeGrantDto[]
  onClose: () => void
}

/** Grants scopes by hand: choose the other side, then the scopes. */
export function GrantDialog({ side, grants, onClose }: GrantDialogProps) {
  const t = useTranslations('applications.grants')
  const toast = useToast()
  const [serverId, setServerId] = useState<string | null>(null)
  const action = useActionForm({
    schema: async () => (await import('@/lib/identity/scope-grants/form-schema')).grantScopesForm,
    action: addScopeGrants,
    defaultValues: { clientId: side.as === 'client' ? side.clientId : '', scopeIds: [] },
    onDone: (granted) => {
      toast.done({ title: t('granted', { count: granted.length }) })
      onClose()
    },
  })
  const { control, setValue, watch } = action.form
  const adding = watch('scopeIds')
  const clientId = watch('clientId')
  const isServer = side.as === 'resourceServer'
  const choices = isServer ? side.clients : side.servers
  const scopes = isServer ? side.scopes : side.servers.find(({ id }) => id === serverId)?.scopes
  const audience = isServer ? side.audience : side.servers.find(({ id }) => id === serverId)?.note
  const held = new Set(
    grants.flatMap((grant) => (grant.manual && grant.clientId === clientId ? [grant.scopeId] : [])),
  )
  const title = side.as === 'client' ? t('grantTitle', { name: side.clientName }) : t('authorizeTitle')

  function choose(id: string | null) {
    setValue('scopeIds', [])
    if (isServer) setValue('clientId', id ?? '', { shouldValidate: id !== null })
    else setServerId(id)
  }

  return (
    <FormDialog
      form={action}
      title={title}
      description={t('dialogHelp')}
      submit={t('submit')}
      onClose={onClose}
    >
      <Field
        name={isServer ? 'clientId' : 'server'}
        label={t(isServer ? 'client' : 'resourceServer')}
        error={isServer ? action.errorOf('clientId') : undefined}
      >
        <Combobox
          options={choices.map(({ id, name, note }) => ({ value: id, label: name, note }))}
          value={isServer ? clientId || null : serverId}
          onValueChange={choose}
          placeholder={t(isServer ? 'chooseClient' : 'chooseServer')}
        />
      </Field>
      <Controller
        control={control}
        name="scopeIds"
        render={({ field }) => (
          <ScopeChecks
            scopes={scopes}
            held={held}
            chosen={field.value}
            onChange={field.onChange}
            error={action.errorOf('scopeIds')}
          />
        )}
      />
      {adding.length > 0 && clientId !== '' && audience !== undefined && (
        <Suspense>
          <GrantPreview clientId={clientId} audience={audience} adding={adding} />
        </Suspense>
      )}
    </FormDialog>
  )
}

interface ScopeChecksProps {
  scopes: ScopeChoice[] | undefined
  held: ReadonlySet<string>
  chosen: string[]
  onChange: (scopeIds: string[]) => void
  error: string | undefined
}

function ScopeChecks({ scopes, held, chosen, onChange, error }: ScopeChecksProps) {
  const t = useTranslations('applications.grants')
  return (
    <fieldset data-field="scopeIds" className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1.5 text-sm font-medium">{t('chooseScopes')}</legend>
      {scopes === undefined && <p className="text-xs text-muted">{t('chooseServerFirst')}</p>}
      {scopes?.length === 0 && <p className="text-xs text-muted">{t('noScopes')}</p>}
      {scopes?.map(({ id, name, value }) => (
        <Checkbox
          key={id}
          checked={held.has(id) || chosen.includes(id)}
          disabled={held.has(id)}
          onCheckedChange={(on) => onChange(on ? [...chosen, id] : chosen.filter((other) => other !== id))}
          label={
            <>
              {name} <code className="font-mono text-xs text-muted">{value}</code>
            </>
          }
          help={held.has(id) ? t('alreadyHeld') : undefined}
        />
      ))}
      {error !== undefined && <p className="text-xs text-denied">{error}</p>}
    </fieldset>
  )
}
