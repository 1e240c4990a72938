'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { IconButton } from '@/components/ui/icon-button'

interface InspectorProps {
  /** Stands in front of the title and its line. */
  icon?: ReactNode
  title: ReactNode
  /** A muted line under the title: kind, id. */
  subtitle?: ReactNode
  onClose: () => void
  footer?: ReactNode
  /** Moves the focus to the panel when it opens, or to the first thing to fill in; for opening it by keyboard. */
  takeFocus?: boolean | 'field'
  children: ReactNode
}

const controls = 'button, [role=combobox], input, select, textarea'

/** The right side panel of 380 px: not a modal, the page beside it stays usable. Escape inside it closes it. */
export function Inspector(props: InspectorProps) {
  const { icon, title, subtitle, onClose, footer, takeFocus = false, children } = props
  const t = useTranslations('common')
  const id = useId()
  const panel = useRef<HTMLElement>(null)
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takeFocus === 'field') body.current?.querySelector<HTMLElement>(controls)?.focus()
    else if (takeFocus) panel.current?.focus()
  }, [takeFocus])
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        // React also brings the keys of questions that the panel asks; they stand elsewhere in the document.
        if (event.target instanceof Node && event.currentTarget.contains(event.target)) onClose()
      }}
      className="absolute inset-y-0 right-0 z-20 flex w-full flex-col border-l bg-surface -outline-offset-2 sm:w-[380px]"
    >
      <header data-keep-clear="" className="flex items-start gap-2 border-b py-2.5 pr-2 pl-4">
        {icon !== undefined && <span className="mr-1 self-center">{icon}</span>}
        <div className="flex min-w-0 flex-1 flex-col self-center">
          <h2 id={id} className="truncate text-base font-semibold">
            {title}
          </h2>
          {subtitle !== undefined && <div className="truncate text-xs text-muted">{subtitle}</div>}
        </div>
        <IconButton icon={X} label={t('close')} size="sm" onClick={onClose} />
      </header>
      <div ref={body} className="flex min-h-0 flex-1 scroll-pb-20 flex-col gap-5 overflow-y-auto p-4">
        {children}
      </div>
      {footer !== undefined && (
        <footer data-keep-clear="" className="flex flex-wrap justify-end gap-2 border-t px-4 py-3">
          {footer}
        </footer>
      )}
    </aside>
  )
}
