import { csvRoute } from '@/lib/console/csv-route'
import { agentList } from '@/lib/console/lists/agents'

export const GET = csvRoute(agentList)
