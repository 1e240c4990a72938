'use client'

import { ButtonSamples } from '@/components/gallery/button-samples'
import { ChoiceSamples } from '@/components/gallery/choice-samples'
import { DataSamples } from '@/components/gallery/data-samples'
import { FeedbackSamples } from '@/components/gallery/feedback-samples'
import { FieldSamples } from '@/components/gallery/field-samples'
import { FormSamples } from '@/components/gallery/form-samples'
import { ListSamples } from '@/components/gallery/list-samples'
import { OverlaySamples } from '@/components/gallery/overlay-samples'
import { ThemeSwitch } from '@/components/shell/theme-switch'
import { ViewerProvider } from '@/components/shell/viewer'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'

const viewer = { name: 'Ada Admin', email: 'ada@example.com', role: 'administrator' } as const

/** The design system on one page. In English only: it is read by developers. */
export function Gallery() {
  return (
    <ViewerProvider viewer={viewer}>
      <Page>
        <PageHeader
          title="Design system"
          description="Every control of components/ui in its states. What a page needs and does not find here is added here first."
          actions={<ThemeSwitch />}
        />
        <ButtonSamples />
        <FieldSamples />
        <ChoiceSamples />
        <FeedbackSamples />
        <DataSamples />
        <FormSamples />
        <ListSamples />
        <OverlaySamples />
      </Page>
    </ViewerProvider>
  )
}
