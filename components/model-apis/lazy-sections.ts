'use client'

import dynamic from 'next/dynamic'

/** The sections behind the other tabs of a Model API; their code comes when the tab is first opened. */
export const GrantsCard = dynamic(async () => (await import('@/components/consumers/grants-card')).GrantsCard)

const settings = () => import('@/components/model-apis/tabs/settings')
export const AuthenticationCard = dynamic(async () => (await settings()).AuthenticationCard)
export const DeleteModelApi = dynamic(async () => (await settings()).DeleteModelApi)
export const ModelApiDetails = dynamic(async () => (await settings()).ModelApiDetails)
export const StatusCard = dynamic(async () => (await settings()).StatusCard)
