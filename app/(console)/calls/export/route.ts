import { csvRoute } from '@/lib/console/csv-route'
import { callList } from '@/lib/console/lists/calls'

export const GET = csvRoute(callList)
