import { csvRoute } from '@/lib/console/csv-route'
import { grantList } from '@/lib/console/lists/grants'

export const GET = csvRoute(grantList)
