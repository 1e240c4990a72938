import { csvRoute } from '@/lib/console/csv-route'
import { credentialList } from '@/lib/console/lists/credentials'

export const GET = csvRoute(credentialList)
