import { csvRoute } from '@/lib/console/csv-route'
import { applicationList } from '@/lib/console/lists/applications'

export const GET = csvRoute(applicationList)
