import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CallNotFound } from '@/components/calls/call-not-found'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit'))('request.notFound') }
}

export default function RequestNotFound() {
  return <CallNotFound />
}
