'use client'

import { useTopology } from '@/components/topology/topology-context'
import { useFetched } from '@/components/ui/use-fetched'
import type { EdgeDetail } from '@/lib/topology/graph'

/** Exactly what one edge grants, read anew after every write. */
export function useEdgeDetail(edgeId: string) {
  const { topology } = useTopology()
  const { data, failed, retry } = useFetched<EdgeDetail>(`/topology/edges/${edgeId}`, topology.version)
  return { detail: data, failed, retry }
}
