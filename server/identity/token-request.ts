import type { SnapshotApplication, Snapshot } from '@/lib/policy/snapshot'
import type { DecisionStep } from '@/lib/policy/decision'
import type { ClientAuthenticationMethod } from '@/lib/identity/client-authentication/read-client-credentials'
import type { FailureLimit } from '@/lib/identity/client-authentication/failure-limit'
import type { ScopeAsk } from '@/lib/identity/tokens/parse-scope'
import type { ServerContext } from '@/server/context'
import type { Exchange } from '@/server/http/exchange'
import type { FormFields } from '@/server/http/read-form'

/** A client that proved who it is. */
export interface AuthenticatedClient {
  application: SnapshotApplication
  secretId: string
  /** Decisions of this request are made from the snapshot that the client was found in. */
  snapshot: Snapshot
}

/** What the audit log will say about the request, as far as it got. */
export interface TokenTrace {
  clientId?: string
  method?: ClientAuthenticationMethod
  ask?: ScopeAsk
  steps?: DecisionStep[]
}

/** A request to the token endpoint on its way through the steps; each completes it for those after it. */
export class TokenRequest {
  fields: FormFields = []
  form: ReadonlyMap<string, string> = new Map()
  readonly trace: TokenTrace = {}
  #client: AuthenticatedClient | undefined
  #granted: (ScopeAsk & { granted: string[] }) | undefined

  constructor(
    readonly context: ServerContext,
    readonly about: { exchange: Exchange; failures: FailureLimit },
  ) {}

  get exchange(): Exchange {
    return this.about.exchange
  }

  /** Throws when the step that authenticates did not run before. */
  get client(): AuthenticatedClient {
    if (this.#client === undefined) throw new Error('the client is not authenticated yet')
    return this.#client
  }

  set client(client: AuthenticatedClient) {
    this.#client = client
  }

  /** The client, if the request got as far as that. */
  get knownClient(): AuthenticatedClient | undefined {
    return this.#client
  }

  /** What was asked and decided. Throws when the step that decides did not run before. */
  get granted(): ScopeAsk & { granted: string[] } {
    if (this.#granted === undefined) throw new Error('the scopes are not decided yet')
    return this.#granted
  }

  set granted(granted: ScopeAsk & { granted: string[] }) {
    this.#granted = granted
  }
}
