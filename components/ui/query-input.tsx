'use client'

import { useState } from 'react'
import { QueryFrame, queryTextProps, type QueryInputProps } from '@/components/ui/query-frame'
import { useStandIn, type StandInProps, type Swap } from '@/components/ui/use-stand-in'

/**
 * One line of text in a small language, with suggestions for the word being typed. Arrow keys choose, Escape closes. The
 * code of the suggestions comes with the first focus.
 */
export function QueryInput(props: QueryInputProps) {
  const [swap, setSwap] = useState<Swap<QueryInputProps>>()
  if (swap === undefined) return <PlainInput {...props} onSwap={setSwap} />
  return <swap.Popup {...props} handover={swap.handover} />
}

const load = () => import('@/components/ui/query-suggest').then(({ QuerySuggest }) => QuerySuggest)

function PlainInput({ onSwap, ...props }: StandInProps<QueryInputProps>) {
  const { input } = useStandIn({
    load,
    onSwap,
    onType: (text) => props.onValueChange(text, false),
    opensByArrow: false,
    onKeyDown: (event) => {
      if (event.key === 'Enter') props.onSubmit()
    },
    onBlur: props.onBlur,
  })
  return (
    <QueryFrame icon={props.icon}>
      <input {...queryTextProps(props)} {...input} value={props.value} />
    </QueryFrame>
  )
}
