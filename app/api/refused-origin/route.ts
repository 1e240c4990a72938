import { refuseOrigin } from '@/lib/console/route'

export { refuseOrigin as DELETE, refuseOrigin as PATCH, refuseOrigin as POST, refuseOrigin as PUT }
