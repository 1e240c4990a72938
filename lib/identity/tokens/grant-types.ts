/** The grants that the token endpoint serves; the metadata names the same. */
export const grantTypes = ['client_credentials'] as const
export type GrantType = (typeof grantTypes)[number]

/** Whether the token endpoint serves the grant. */
export function isGrantType(text: string): text is GrantType {
  return (grantTypes as readonly string[]).includes(text)
}
