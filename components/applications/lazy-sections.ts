'use client'

import dynamic from 'next/dynamic'

/** The sections of an application, one piece of code for each tab, which comes when the tab is first opened. */
const overview = () => import('@/components/applications/tabs/overview')
export const DeleteApplication = dynamic(async () => (await overview()).DeleteApplication)
export const DetailsForm = dynamic(async () => (await overview()).DetailsForm)
export const EndpointsCard = dynamic(async () => (await overview()).EndpointsCard)
export const ReachCard = dynamic(async () => (await overview()).ReachCard)
export const StatusCard = dynamic(async () => (await overview()).StatusCard)

const credentials = () => import('@/components/applications/tabs/credentials')
export const ClientCard = dynamic(async () => (await credentials()).ClientCard)
export const SecretsCard = dynamic(async () => (await credentials()).SecretsCard)

const permissions = () => import('@/components/applications/tabs/permissions')
export const GrantsCard = dynamic(async () => (await permissions()).GrantsCard)
export const ResourceServerCard = dynamic(async () => (await permissions()).ResourceServerCard)
export const ScopesCard = dynamic(async () => (await permissions()).ScopesCard)

const sdk = () => import('@/components/applications/tabs/sdk')
export const ChatSteps = dynamic(async () => (await sdk()).ChatSteps)
export const SdkCard = dynamic(async () => (await sdk()).SdkCard)
