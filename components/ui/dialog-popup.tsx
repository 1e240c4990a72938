'use client'

import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, type ReactNode, type RefObject } from 'react'
import { cn } from '@/components/ui/cn'
import { IconButton } from '@/components/ui/icon-button'

export interface DialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: ReactNode
  description?: ReactNode
  /** Buttons at the bottom, the primary one last. */
  footer?: ReactNode
  size?: 'md' | 'lg'
  /** Only the given buttons close it: no Escape, no click outside, no cross. For secrets that are shown once. */
  guarded?: boolean
  initialFocus?: RefObject<HTMLElement | null>
  /** Takes the focus on close, where the element that opened the dialog is gone by then. */
  finalFocus?: RefObject<HTMLElement | null>
  children?: ReactNode
}

/** What is filled in first; it has the focus before the cross, except where a keyboard would slide up. */
const field = 'input:not(:disabled, [type=hidden]), textarea:not(:disabled), select:not(:disabled)'

/** The code behind `Dialog`. */
export default function DialogPopup(props: DialogProps) {
  const { open, onOpenChange, title, description, footer, size = 'md', guarded = false, children } = props
  const t = useTranslations('common')
  const body = useRef<HTMLDivElement>(null)
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => (next || !guarded) && onOpenChange(next)}
      disablePointerDismissal={guarded}
    >
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          initialFocus={
            props.initialFocus ??
            ((by) => (by === 'touch' ? null : body.current?.querySelector<HTMLElement>(field)) ?? true)
          }
          {...(props.finalFocus === undefined ? {} : { finalFocus: props.finalFocus })}
          className={cn(
            'fixed top-1/2 left-1/2 z-40 flex max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] popup-motion -translate-x-1/2 -translate-y-1/2 flex-col rounded-lg bg-raised shadow-popup outline-none',
            size === 'lg' ? 'max-w-2xl' : 'max-w-md',
          )}
        >
          <header className="flex items-start gap-3 px-5 pt-4 pb-3">
            <div className="flex min-w-0 flex-1 flex-col gap-1">
              <Base.Title className="text-lg font-semibold">{title}</Base.Title>
              {description !== undefined && (
                <Base.Description className="text-sm text-muted">{description}</Base.Description>
              )}
            </div>
            {!guarded && (
              <IconButton icon={X} label={t('close')} size="sm" onClick={() => onOpenChange(false)} />
            )}
          </header>
          <div ref={body} className="min-h-0 flex-1 overflow-y-auto px-5 pb-4">
            {children}
          </div>
          {footer !== undefined && (
            <footer className="flex flex-wrap justify-end gap-2 border-t px-5 py-3">{footer}</footer>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
