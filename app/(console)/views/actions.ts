'use server'

import { action } from '@/lib/console/action'
import { changeView as change } from '@/lib/views/change-view'
import { deleteView } from '@/lib/views/delete-view'
import { saveView as save } from '@/lib/views/save-view'
import { changeViewForm, saveViewInput, viewKey } from '@/lib/views/schema'

export const saveView = action({ schema: saveViewInput, permission: 'view:write', run: save })

export const changeView = action({ schema: changeViewForm, permission: 'view:write', run: change })

export const removeView = action({
  schema: viewKey,
  permission: 'view:write',
  run: (actor, { id }) => deleteView(actor, id),
})
