'use server'

import * as z from 'zod'
import { getMessages } from 'next-intl/server'
import { action } from '@/lib/console/action'
import { connect } from '@/lib/topology/connect'
import { createNode } from '@/lib/topology/create-node'
import { deleteNode } from '@/lib/topology/delete-node'
import { disconnect } from '@/lib/topology/disconnect'
import { loadSample } from '@/lib/topology/load-sample'
import { moveNodes } from '@/lib/topology/move-nodes'
import { removeSample } from '@/lib/topology/remove-sample'
import { renameNode } from '@/lib/topology/rename-node'
import { restore } from '@/lib/topology/restore'
import {
  connectInput,
  createNodeInput,
  deleteNodeInput,
  disconnectInput,
  moveNodesInput,
  removeSampleInput,
  renameNodeInput,
  restoreInput,
  updateEdgeScopesInput,
} from '@/lib/topology/schema'
import { updateEdgeScopes } from '@/lib/topology/update-edge-scopes'

const permission = 'topology:write'
const nothing = z.strictObject({})

export const connectNodes = action({ schema: connectInput, permission, run: connect })

export const disconnectNodes = action({ schema: disconnectInput, permission, run: disconnect })

export const changeEdgeScopes = action({ schema: updateEdgeScopesInput, permission, run: updateEdgeScopes })

export const addNode = action({ schema: createNodeInput, permission, run: createNode })

export const changeNodeName = action({ schema: renameNodeInput, permission, run: renameNode })

export const removeNode = action({ schema: deleteNodeInput, permission, run: deleteNode })

export const putBack = action({ schema: restoreInput, permission, run: restore })

export const keepPositions = action({ schema: moveNodesInput, permission, run: moveNodes })

export const addSample = action({
  schema: nothing,
  permission: 'sample:write',
  run: async (actor) => loadSample(actor, (await getMessages()).topology.sample.words),
})

export const dropSample = action({ schema: removeSampleInput, permission: 'sample:write', run: removeSample })
