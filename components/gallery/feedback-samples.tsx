'use client'

import { KeyRound, SearchX } from 'lucide-react'
import { Sample, SampleCard } from '@/components/gallery/sample'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { LoadError } from '@/components/ui/load-error'
import { Notice } from '@/components/ui/notice'
import { Skeleton, SkeletonRows } from '@/components/ui/skeleton'
import { Spinner } from '@/components/ui/spinner'
import { Status } from '@/components/ui/status'

const tones = ['neutral', 'accent', 'allowed', 'denied', 'expiring'] as const
const kinds = ['allowed', 'denied', 'failed', 'expiring', 'off'] as const
const failure = Object.assign(new Error('sample'), { digest: '1234567890' })

export function FeedbackSamples() {
  return (
    <SampleCard title="Feedback">
      <Sample name="Badge">
        {tones.map((tone) => (
          <Badge key={tone} tone={tone}>
            {tone}
          </Badge>
        ))}
      </Sample>
      <Sample name="Status">
        {kinds.map((kind) => (
          <Status key={kind} kind={kind}>
            {kind}
          </Status>
        ))}
      </Sample>
      <Sample name="Notice">
        <div className="flex w-full flex-col gap-2">
          <Notice title="For your information">Nothing is to be done.</Notice>
          <Notice kind="done" title="Saved">
            The next call uses the new key.
          </Notice>
          <Notice kind="warning" title="Ends tomorrow" action={<Button size="sm">Extend</Button>}>
            The grant ends tomorrow.
          </Notice>
          <Notice kind="error" title="This could not be saved">
            The name is taken. Choose another.
          </Notice>
        </div>
      </Sample>
      <Sample name="Nothing yet">
        <div className="w-full">
          {' '}
          <EmptyState
            icon={KeyRound}
            title="No credentials yet"
            action={<Button variant="primary">Add credential</Button>}
          >
            A credential is a stored key that agents reach by a line on the canvas.
          </EmptyState>
        </div>
      </Sample>
      <Sample name="Nothing matches">
        <div className="w-full">
          {' '}
          <EmptyState icon={SearchX} title="Nothing matches" action={<Button>Clear the filters</Button>}>
            No credential has this name.
          </EmptyState>
        </div>
      </Sample>
      <Sample name="Not loaded">
        <LoadError error={failure} reset={() => {}} title="The list could not be loaded" />
      </Sample>
      <Sample name="Loading">
        <Spinner />
        <Skeleton className="w-40" />
        <div className="w-full">
          <SkeletonRows rows={2} label="Loading" />
        </div>
      </Sample>
    </SampleCard>
  )
}
