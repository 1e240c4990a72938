import * as z from 'zod'
import { objectId } from '@/lib/schema'

/** What the console sends to take a grant back. */
export const grantKey = z.strictObject({ id: objectId })
