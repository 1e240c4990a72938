import type { UseFormRegisterReturn } from 'react-hook-form'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'

interface DescriptionFieldProps {
  label: string
  field: UseFormRegisterReturn
  error: string | undefined
  readOnly?: boolean
}

/** The description of an object, in the forms that make and change it. */
export function DescriptionField({ label, field, error, readOnly = false }: DescriptionFieldProps) {
  return (
    <Field name="description" optional label={label} error={error}>
      <Textarea {...field} readOnly={readOnly} rows={2} />
    </Field>
  )
}
