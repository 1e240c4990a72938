'use client'

import { useTopology } from '@/components/topology/topology-context'
import { useFetched } from '@/components/ui/use-fetched'
import type { AccessLine } from '@/lib/topology/access'

/** Who may call what, drawn or granted by hand; read anew after every write. Nothing is read while it is not wanted. */
export function useAccess(wanted = true) {
  const { topology } = useTopology()
  const { data, failed, retry } = useFetched<AccessLine[]>(
    wanted ? '/topology/access' : null,
    topology.version,
  )
  return { lines: data, failed, retry }
}
