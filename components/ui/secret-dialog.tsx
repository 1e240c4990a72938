'use client'

import { useTranslations } from 'next-intl'
import { useState, type RefObject } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { CodeBlock } from '@/components/ui/code-block'
import { Dialog } from '@/components/ui/dialog'
import { DownloadButton } from '@/components/ui/download-button'
import { useLeaveGuard } from '@/components/ui/leave-guard'
import { Tabs } from '@/components/ui/tabs'

/** One form of the secret: plain, as lines of `.env`, in a command, as JSON. */
export interface SecretForm {
  /** What the tab and the copied text are called. */
  label: string
  /** Name of the downloaded file. */
  file: string
  text: string
}

interface SecretDialogProps {
  /** The secret in its forms, plain first. The dialog is open while there are any; the owner drops them on close. */
  forms: readonly SecretForm[] | undefined
  /** Names the secret and says to store it now. */
  title: string
  /** What is kept of it. */
  description: string
  onClose: () => void
  /** Takes the focus afterwards, where the dialog before this one has taken its opener along. */
  finalFocus?: RefObject<HTMLElement | null>
}

/**
 * Shows a new secret, once. Nothing but the two steps "I stored it" and "Done" closes it; leaving the page is held or
 * asked about first. The secret stands nowhere else and is gone with the dialog.
 */
export function SecretDialog({ forms, title, description, onClose, finalFocus }: SecretDialogProps) {
  const t = useTranslations('common.secret')
  const [stored, setStored] = useState(false)
  const open = forms !== undefined
  useLeaveGuard(open, () => {})

  function close() {
    setStored(false)
    onClose()
  }

  return (
    <Dialog
      open={open}
      guarded
      size="lg"
      onOpenChange={() => {}}
      title={title}
      description={description}
      {...(finalFocus === undefined ? {} : { finalFocus })}
      footer={
        <Button variant="primary" disabledReason={stored ? undefined : t('storedReason')} onClick={close}>
          {t('done')}
        </Button>
      }
    >
      {open && <Forms forms={forms} />}
      <Checkbox
        className="mt-5"
        checked={stored}
        onCheckedChange={setStored}
        label={t('stored')}
        help={t('guard')}
      />
    </Dialog>
  )
}

function Forms({ forms }: { forms: readonly SecretForm[] }) {
  const t = useTranslations('common.secret')
  const [shown, setShown] = useState(forms[0]?.file ?? '')
  return (
    <Tabs
      label={t('form')}
      value={shown}
      onValueChange={setShown}
      tabs={forms.map(({ label, file, text }) => ({
        value: file,
        label,
        content: (
          <div className="flex flex-col gap-2">
            <CodeBlock wrap label={label} code={text} />
            <DownloadButton name={file} text={text} />
          </div>
        ),
      }))}
    />
  )
}
