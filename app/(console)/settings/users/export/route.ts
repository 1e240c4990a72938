import { csvRoute } from '@/lib/console/csv-route'
import { userList } from '@/lib/console/lists/users'

export const GET = csvRoute(userList)
