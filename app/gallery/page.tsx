import { notFound } from 'next/navigation'
import { Gallery } from '@/components/gallery/gallery'
import { isDevelopment } from '@/lib/config'

export const metadata = { title: 'Design system' }

/** Every control of components/ui in every state, for those who change them. Exists in development only. */
export default function GalleryPage() {
  if (!isDevelopment()) notFound()
  return <Gallery />
}
