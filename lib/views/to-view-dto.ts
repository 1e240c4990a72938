import type { SavedView } from '@/lib/db/generated/client'
import type { ViewDto } from '@/lib/views/schema'

export function toViewDto({ id, page, name, query, createdAt }: SavedView): ViewDto {
  return { id, page: page as ViewDto['page'], name, query, createdAt: createdAt.toISOString() }
}
