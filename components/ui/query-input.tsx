'use client'

import { useRef, useState, type ComponentType, useId } from 'react'
import { QueryFrame, type QueryInputProps, queryTextProps } from '@/components/ui/query-frame'
import type { QuerySuggest as Suggest } from '@/components/ui/query-suggest'

type SuggestProps = Parameters<typeof Suggest>[0]
type Swap = Pick<SuggestProps, 'caret' | 'defaultOpen'> & { Suggest: ComponentType<SuggestProps> }

/**
 * One line of text in a small language, with suggestions for the word being typed. Arrow keys choose, Escape closes. The
 * code of the suggestions comes with the first focus; until then an ordinary input stands in its place, which hands over
 * text, focus and caret.
 */
export function QueryInput(props: QueryInputProps) {
  const [swap, setSwap] = useState<Swap>()
  if (swap === undefined) return <PlainInput {...props} onSwap={setSwap} />
  const { Suggest, ...start } = swap
  return <Suggest {...props} {...start} />
}

function PlainInput({ onSwap, ...props }: QueryInputProps & { onSwap: (swap: Swap) => void }) {
  const { value, onValueChange, onSubmit, onBlur } = props
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const composing = useRef(false)
  const swapping = useRef(false)
  const used = useRef(false)

  async function load() {
    // Where it cannot be loaded the input goes on without suggestions; the next focus tries again.
    const parts = await import('@/components/ui/query-suggest').catch(() => undefined)
    const element = input.current
    // What an input method is writing would be lost; its end loads again.
    if (parts === undefined || element === null || composing.current) return
    const focused = document.activeElement === element
    swapping.current = true
    onSwap({
      Suggest: parts.QuerySuggest,
      caret: focused ? { start: element.selectionStart, end: element.selectionEnd } : undefined,
      defaultOpen: focused && used.current,
    })
  }

  return (
    <QueryFrame icon={props.icon}>
      <input
        {...queryTextProps(props)}
        ref={input}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={false}
        aria-controls={`${id}-suggestions`}
        aria-haspopup="listbox"
        autoComplete="off"
        value={value}
        onFocus={() => void load()}
        onPointerDown={() => (used.current = true)}
        onChange={(event) => {
          used.current = true
          onValueChange(event.target.value, false)
        }}
        onKeyDown={(event) => event.key === 'Enter' && onSubmit()}
        onCompositionStart={() => (composing.current = true)}
        onCompositionEnd={() => {
          composing.current = false
          void load()
        }}
        // Giving way to the other input is no leaving.
        onBlur={() => !swapping.current && onBlur?.()}
      />
    </QueryFrame>
  )
}
