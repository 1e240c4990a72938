interface Acting {
  /** `user`, `api_token`, `system` and others. */
  kind: string
  id: string
  name: string
}

/** Stands before the name of an API token wherever a name alone tells who did something. */
export const tokenPrefix = 'API token '

/**
 * Who did something, as a name that stands by itself, such as `createdBy`: a person by e-mail address, an API token by
 * the word and the name that somebody chose for it, so that it is never taken for a person or for the system.
 */
export function tellActor({ kind, id, name }: Acting): string {
  const isChosen = kind === 'api_token' && id !== 'api_token'
  return isChosen ? `${tokenPrefix}${name}` : name
}

/** The same of a line of the audit log. */
export function tellActorOf(line: { actorKind: string; actorId: string; actorName: string }): string {
  return tellActor({ kind: line.actorKind, id: line.actorId, name: line.actorName })
}
