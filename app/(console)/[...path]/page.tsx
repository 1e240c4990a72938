import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { requireActor } from '@/lib/console/session'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shell'))('notFound.title') }
}

/** Any address that no page has: whoever is signed in keeps the shell, everyone else is sent to sign in. */
export default async function NoSuchPage(): Promise<never> {
  await requireActor()
  notFound()
}
