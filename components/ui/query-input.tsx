'use client'

import { useId, useState, type ComponentType } from 'react'
import { QueryFrame, queryTextProps, type QueryInputProps } from '@/components/ui/query-frame'
import type { QuerySuggest } from '@/components/ui/query-suggest'
import { useStandIn, type Handover } from '@/components/ui/use-stand-in'

interface Swap {
  Suggest: ComponentType<Parameters<typeof QuerySuggest>[0]>
  handover: Handover
}

/**
 * One line of text in a small language, with suggestions for the word being typed. Arrow keys choose, Escape closes. The
 * code of the suggestions comes with the first focus.
 */
export function QueryInput(props: QueryInputProps) {
  const [swap, setSwap] = useState<Swap>()
  if (swap === undefined) return <PlainInput {...props} onSwap={setSwap} />
  return <swap.Suggest {...props} handover={swap.handover} />
}

const load = () => import('@/components/ui/query-suggest')

function PlainInput({ onSwap, ...props }: QueryInputProps & { onSwap: (swap: Swap) => void }) {
  const { value, onValueChange, onSubmit, onBlur } = props
  const id = useId()
  const { input, ask } = useStandIn({
    load,
    onSwap: ({ QuerySuggest: Suggest }, handover) => onSwap({ Suggest, handover }),
    onBlur,
  })
  return (
    <QueryFrame icon={props.icon}>
      <input
        {...queryTextProps(props)}
        {...input}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={false}
        aria-controls={`${id}-suggestions`}
        aria-haspopup="listbox"
        autoComplete="off"
        value={value}
        onChange={(event) => {
          onValueChange(event.target.value, false)
          ask()
        }}
        onKeyDown={(event) => event.key === 'Enter' && onSubmit()}
      />
    </QueryFrame>
  )
}
