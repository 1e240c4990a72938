'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { RadioGroup } from '@/components/ui/radio-group'

type Match = 'equals' | 'contains'

interface MatchFieldsProps {
  claim: string
  value: string
  match: Match
  onMatchChange: (match: Match) => void
  disabled?: boolean
  claimInput: ReactNode
  valueInput: ReactNode
  claimError: string | undefined
  valueError: string | undefined
}

/** How a token is recognized: which claim, how it is compared, with what. */
export function MatchFields(props: MatchFieldsProps) {
  const { claim, value, match, onMatchChange, disabled = false } = props
  const t = useTranslations('consumers.match')
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="claim" label={t('claim')} help={t('claimHelp')} error={props.claimError}>
          {props.claimInput}
        </Field>
        <Field name="value" label={t('value')} help={t('valueHelp')} error={props.valueError}>
          {props.valueInput}
        </Field>
      </div>
      <RadioGroup
        label={t('label')}
        value={match}
        onValueChange={onMatchChange}
        options={[
          { value: 'equals', label: t('equalsLabel'), help: t('equalsHelp'), disabled },
          { value: 'contains', label: t('containsLabel'), help: t('containsHelp'), disabled },
        ]}
      />
      {claim === 'scope' && match === 'equals' && <Notice kind="warning">{t('scopeHint', { value })}</Notice>}
    </>
  )
}
