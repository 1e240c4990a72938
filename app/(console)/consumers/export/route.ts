import { csvRoute } from '@/lib/console/csv-route'
import { consumerList } from '@/lib/console/lists/consumers'

export const GET = csvRoute(consumerList)
