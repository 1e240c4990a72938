'use client'

import { useTranslations } from 'next-intl'
import { Dialog } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'

/** Every key of the canvas, in groups, with its name in the messages. */
const groups = {
  walk: [
    ['Tab', 'tab'],
    ['↑ ↓', 'column'],
    ['→ ←', 'follow'],
    ['Home End', 'ends'],
    ['/', 'find'],
  ],
  change: [
    ['Enter', 'enter'],
    ['C', 'connect'],
    ['Alt ↑ ↓', 'move'],
    ['Delete', 'delete'],
    ['Ctrl Z', 'undo'],
    ['Ctrl Shift Z', 'redo'],
  ],
  look: [
    ['1', 'fit'],
    ['0', 'actual'],
    ['F', 'focus'],
    ['Esc', 'escape'],
    ['?', 'keys'],
  ],
} as const

/** The keys of the canvas. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('topology')
  return (
    <Dialog
      open
      size="lg"
      onOpenChange={(open) => !open && onClose()}
      title={t('keys.title')}
      description={t('keys.help')}
    >
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        {(['walk', 'change', 'look'] as const).map((group) => (
          <section key={group} className="flex flex-col gap-2">
            <h3 className="text-sm font-semibold">{t(`keys.groups.${group}`)}</h3>
            <dl className="grid grid-cols-[7.5rem_1fr] items-center gap-x-3 gap-y-1.5 text-sm">
              {groups[group].map(([keys, meaning]) => (
                <div key={meaning} className="contents">
                  <dt className="flex flex-wrap gap-1">
                    {keys.split(' ').map((key) => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                  </dt>
                  <dd className="text-muted">{t(`keys.${meaning}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
