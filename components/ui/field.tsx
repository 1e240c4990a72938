'use client'

import { CircleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, type ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import { labelClass } from '@/components/ui/label'
import { FieldContext } from '@/components/ui/use-field-control'

interface FieldProps {
  label: ReactNode
  /** One sentence: what belongs here, in which form. */
  help?: ReactNode
  /** What is wrong and how to correct it. Marks the control invalid and describes it. */
  error?: string | undefined
  optional?: boolean
  /** The field's path in the form, so that the error summary can lead to it. */
  name?: string
  className?: string
  children: ReactNode
}

/** Label, control, help and error as one unit; works with every form control of this folder. */
export function Field({ label, help, error, optional = false, name, className, children }: FieldProps) {
  const t = useTranslations('common')
  const id = useId()
  const invalid = error !== undefined
  const texts = [help !== undefined && `${id}-help`, invalid && `${id}-error`].filter(
    (text) => text !== false,
  )
  const describedBy = texts.length === 0 ? undefined : texts.join(' ')
  return (
    <div
      {...(name === undefined ? {} : { 'data-field': name })}
      {...(typeof label === 'string' ? { 'data-label': label } : {})}
      className={cn('flex min-w-0 flex-col gap-1.5', className)}
    >
      <label htmlFor={id} className={labelClass}>
        {label}
        {optional && <span className="ml-1.5 font-normal text-faint">{t('optional')}</span>}
      </label>
      <FieldContext value={{ id, describedBy, invalid }}>{children}</FieldContext>
      {help !== undefined && (
        <p id={`${id}-help`} className="text-xs text-muted">
          {help}
        </p>
      )}
      {invalid && (
        <div id={`${id}-error`} className="flex items-start gap-1 text-xs text-denied">
          <CircleAlert aria-hidden className="mt-px size-3.5 shrink-0" />
          {error}
        </div>
      )}
    </div>
  )
}
