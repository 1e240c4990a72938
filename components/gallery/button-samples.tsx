'use client'

import { Copy, Pencil, Plus, Trash2 } from 'lucide-react'
import { Sample, SampleCard } from '@/components/gallery/sample'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { DownloadButton } from '@/components/ui/download-button'
import { IconButton } from '@/components/ui/icon-button'
import { Kbd } from '@/components/ui/kbd'
import { Link } from '@/components/ui/link'
import { LinkButton } from '@/components/ui/link-button'

const variants = ['primary', 'secondary', 'ghost', 'danger'] as const

export function ButtonSamples() {
  return (
    <SampleCard title="Buttons">
      <Sample name="Variants">
        {variants.map((variant) => (
          <Button key={variant} variant={variant}>
            Save {variant}
          </Button>
        ))}
      </Sample>
      <Sample name="Small">
        {variants.map((variant) => (
          <Button key={variant} variant={variant} size="sm">
            Save {variant}
          </Button>
        ))}
      </Sample>
      <Sample name="With icon">
        <Button variant="primary">
          <Plus aria-hidden /> Add service
        </Button>
        <Button>
          <Pencil aria-hidden /> Rename
        </Button>
      </Sample>
      <Sample name="Pending">
        {variants.map((variant) => (
          <Button key={variant} variant={variant} pending>
            Save {variant}
          </Button>
        ))}
      </Sample>
      <Sample name="Disabled, with reason">
        {variants.map((variant) => (
          <Button key={variant} variant={variant} disabledReason="Your role may not change this.">
            Save {variant}
          </Button>
        ))}
      </Sample>
      <Sample name="Icon buttons">
        <IconButton icon={Copy} label="Copy the id" />
        <IconButton icon={Trash2} label="Delete" variant="danger" />
        <IconButton icon={Pencil} label="Rename" size="sm" />
        <IconButton icon={Trash2} label="Remove" disabledReason="It is in use." />
        <IconButton icon={Pencil} label="Renaming" pending />
      </Sample>
      <Sample name="Copy and download">
        <CopyButton value="app_1" what="client id" />
        <CopyButton value="app_1" what="curl" labelled />
        <DownloadButton name="sallyport.env" text="CLIENT_ID=app_1" />
      </Sample>
      <Sample name="Links">
        <Link href="/" className="text-accent-ink hover:underline">
          A link in text
        </Link>
        <LinkButton href="/">Leads somewhere</LinkButton>
        <LinkButton href="/" variant="primary" size="sm">
          Small and primary
        </LinkButton>
        <Kbd>C</Kbd>
      </Sample>
    </SampleCard>
  )
}
