import { csvRoute } from '@/lib/console/csv-route'
import { modelApiList } from '@/lib/console/lists/model-apis'

export const GET = csvRoute(modelApiList)
