'use client'

import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState, type RefObject } from 'react'
import { toCurl, toEnv, toJson, type SecretContext } from '@/components/applications/snippets'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { CodeBlock } from '@/components/ui/code-block'
import { Dialog } from '@/components/ui/dialog'
import { Tabs } from '@/components/ui/tabs'

const formats = ['plain', 'env', 'curl', 'json'] as const
type Format = (typeof formats)[number]

interface RevealSecretDialogProps {
  /** The secret to show; the dialog is open while there is one. */
  secret: SecretContext | undefined
  onClose: () => void
  /** Takes the focus afterwards; the dialog before this one has taken its opener along. */
  finalFocus: RefObject<HTMLElement | null>
}

/**
 * Shows a new client secret, once. Nothing but the two steps "I stored it" and "Done" closes it, and leaving the page
 * asks first. The owner drops the secret on close; it stands nowhere else.
 */
export function RevealSecretDialog({ secret, onClose, finalFocus }: RevealSecretDialogProps) {
  const t = useTranslations('applications.reveal')
  const [stored, setStored] = useState(false)
  const open = secret !== undefined
  useLeaveGuard(open)

  function close() {
    setStored(false)
    onClose()
  }

  return (
    <Dialog
      open={open}
      guarded
      size="lg"
      finalFocus={finalFocus}
      onOpenChange={() => {}}
      title={t('title')}
      description={t('help')}
      footer={
        <Button variant="primary" disabledReason={stored ? undefined : t('storedReason')} onClick={close}>
          {t('close')}
        </Button>
      }
    >
      {open && <SecretFormats secret={secret} />}
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

/** The secret as plain text, in the forms that programs read, and as files. */
function SecretFormats({ secret }: { secret: SecretContext }) {
  const t = useTranslations('applications.reveal')
  const [format, setFormat] = useState<Format>('plain')
  const files = describeFiles(secret)
  return (
    <Tabs
      label={t('format')}
      value={format}
      onValueChange={setFormat}
      tabs={formats.map((value) => ({
        value,
        label: t(value),
        content: (
          <div className="flex flex-col gap-2">
            <CodeBlock wrap label={value === 'plain' ? t('value') : t(value)} code={files[value].text} />
            <Button
              size="sm"
              className="self-start"
              onClick={() => download(files[value].name, files[value].text)}
            >
              <Download aria-hidden /> {t('download', { file: files[value].name })}
            </Button>
          </div>
        ),
      }))}
    />
  )
}

/** Leaving or reloading the page would lose the secret for good. */
function useLeaveGuard(active: boolean) {
  useEffect(() => {
    if (!active) return
    const keep = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', keep)
    return () => window.removeEventListener('beforeunload', keep)
  }, [active])
}

function describeFiles(secret: SecretContext): Record<Format, { name: string; text: string }> {
  const base = secret.clientId
  return {
    plain: { name: `${base}.txt`, text: secret.clientSecret },
    env: { name: `${base}.env`, text: toEnv(secret) },
    curl: { name: `${base}.sh`, text: toCurl(secret) },
    json: { name: `${base}.json`, text: toJson(secret) },
  }
}

function download(name: string, text: string) {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
