import type * as X509 from '@peculiar/x509'

/** The certificate library. It is large and needed about once a year, so a usual start does without it. */
export async function loadX509(): Promise<typeof X509> {
  // Its dependency container insists on these two and finds parameter types of decorated classes with them. No class of
  // the library has parameters to inject, so "no metadata" is the true answer and a polyfill is not needed.
  const reflect = Reflect as { getMetadata?: () => undefined; getOwnMetadata?: () => undefined }
  reflect.getMetadata ??= () => undefined
  reflect.getOwnMetadata ??= () => undefined
  return import('@peculiar/x509')
}
