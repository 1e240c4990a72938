import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { TopologyPage } from '@/components/topology/topology-page'
import { config } from '@/lib/config'
import { requireActor } from '@/lib/console/session'
import { readTopology } from '@/lib/topology/read-topology'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('topology'))('title') }
}

export default async function Topology() {
  const actor = await requireActor()
  const topology = await readTopology(actor)
  return <TopologyPage topology={topology} gatewayUrl={config().snippetGatewayUrl} />
}
