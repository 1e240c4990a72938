'use client'

import { parseAsString, useQueryStates } from 'nuqs'
import { Select, type SelectOption } from '@/components/ui/select'

interface ListFilterProps<Value extends string> {
  /** Name of the search parameter. */
  name: string
  label: string
  options: readonly SelectOption<Value>[]
  /** The value that stands for no filter; it is left out of the URL. */
  none: Value
}

/** A choice above a list that lives in the URL; another choice begins on the first page. */
export function ListFilter<Value extends string>({ name, label, options, none }: ListFilterProps<Value>) {
  const [values, setValues] = useQueryStates(
    { [name]: parseAsString.withDefault(none), cursor: parseAsString },
    { shallow: false, history: 'push' },
  )
  const chosen = options.find((option) => option.value === values[name])?.value ?? none
  return (
    <Select
      label={label}
      options={options}
      value={chosen}
      onValueChange={(value) => void setValues({ [name]: value === none ? null : value, cursor: null })}
      className="w-auto max-w-full min-w-32 flex-1 sm:w-32 sm:flex-none"
    />
  )
}
