import { csvRoute } from '@/lib/console/csv-route'
import { serviceList } from '@/lib/console/lists/services'

export const GET = csvRoute(serviceList)
