'use client'

import { Copy, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Sample, SampleCard } from '@/components/gallery/sample'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Button } from '@/components/ui/button'
import { DeleteDialog } from '@/components/ui/delete-dialog'
import { Dialog } from '@/components/ui/dialog'
import { Menu, MenuChoice, MenuItem, MenuSeparator } from '@/components/ui/menu'
import { SecretDialog, type SecretForm } from '@/components/ui/secret-dialog'
import { useToast } from '@/components/ui/toast'
import { Tooltip } from '@/components/ui/tooltip'

const secret: readonly SecretForm[] = [
  { label: 'Secret', file: 'secret.txt', text: 'CS-sample' },
  { label: '.env', file: 'sample.env', text: 'CLIENT_SECRET=CS-sample' },
]
type Overlay = 'dialog' | 'alert' | 'delete' | 'secret'

export function OverlaySamples() {
  const toast = useToast()
  const [open, setOpen] = useState<Overlay | null>(null)
  const close = () => setOpen(null)
  return (
    <SampleCard title="Overlays">
      <Sample name="Menu, hint">
        <SampleMenu />
        <Tooltip content="A hint of a few words.">
          <Button>Has a hint</Button>
        </Tooltip>
      </Sample>
      <Sample name="Dialogs">
        <Button onClick={() => setOpen('dialog')}>Open dialog</Button>
        <Button onClick={() => setOpen('alert')}>Open question</Button>
        <Button onClick={() => setOpen('delete')}>Open deletion</Button>
        <Button onClick={() => setOpen('secret')}>Open secret</Button>
      </Sample>
      <Sample name="Toasts">
        <Button onClick={() => toast.done({ title: 'Saved', action: { label: 'Undo', run: () => {} } })}>
          Show success
        </Button>
        <Button onClick={() => toast.failed({ title: 'Not saved', description: 'The name is taken.' })}>
          Show failure
        </Button>
      </Sample>
      <Dialog
        open={open === 'dialog'}
        onOpenChange={close}
        title="Choose scopes"
        description="What the line grants."
        footer={<Button variant="primary">Connect</Button>}
      >
        The content of the dialog.
      </Dialog>
      <AlertDialog
        open={open === 'alert'}
        onOpenChange={close}
        title="Disable the agent?"
        confirm="Disable"
        onConfirm={close}
      >
        Three clients lose access at once.
      </AlertDialog>
      <DeleteDialog
        open={open === 'delete'}
        onOpenChange={close}
        title="Delete the agent?"
        confirm="Delete"
        onConfirm={close}
        pending={false}
        typed="Billing agent"
      >
        Last call 2 minutes ago.
      </DeleteDialog>
      <SecretDialog
        forms={open === 'secret' ? secret : undefined}
        title="Store this secret now"
        description="It is shown once."
        onClose={close}
      />
    </SampleCard>
  )
}

function SampleMenu() {
  const [density, setDensity] = useState<'comfortable' | 'compact'>('comfortable')
  return (
    <Menu align="start" trigger={<Button>Open menu</Button>}>
      <MenuItem icon={Copy} onSelect={() => {}}>
        Copy the id
      </MenuItem>
      <MenuItem icon={Trash2} danger onSelect={() => {}}>
        Delete
      </MenuItem>
      <MenuItem icon={Trash2} onSelect={() => {}} disabledReason="It is in use.">
        Remove
      </MenuItem>
      <MenuSeparator />
      <MenuChoice
        label="Density"
        value={density}
        options={[
          { value: 'comfortable', label: 'Comfortable' },
          { value: 'compact', label: 'Compact' },
        ]}
        onValueChange={setDensity}
      />
    </Menu>
  )
}
