'use client'

import dynamic from 'next/dynamic'

/** The sections behind the settings tab of a consumer; their code comes when the tab is first opened. */
const settings = () => import('@/components/consumers/tabs/settings')
export const ConsumerDetails = dynamic(async () => (await settings()).ConsumerDetails)
export const DeleteConsumer = dynamic(async () => (await settings()).DeleteConsumer)
export const StatusCard = dynamic(async () => (await settings()).StatusCard)
