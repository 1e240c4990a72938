import { csvRoute } from '@/lib/console/csv-route'
import { scopeGrantList } from '@/lib/console/lists/grants'

export const GET = csvRoute(scopeGrantList)
