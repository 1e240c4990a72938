import { createServer, type Server, type ServerOptions } from 'node:http'
import { createServer as createTlsServer, type Server as TlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { Serve } from '@/server/http/serve'
import type { CertificateAndKey } from '@/server/tls/local-authority'

/** How long open streams may go on after a stop was asked for. */
const stopPatienceMs = 5_000

/**
 * Limits of the parser and of idle connections. A request has five minutes to arrive in full (large prompts on slow
 * lines); answers may stream for as long as they like.
 */
const limits: ServerOptions = {
  maxHeaderSize: 16_384,
  headersTimeout: 10_000,
  requestTimeout: 300_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
  insecureHTTPParser: false,
  requireHostHeader: true,
  noDelay: true,
}

export interface ListenOptions {
  host: string
  /** 0 lets the system choose. */
  port: number
  tlsPort: number
  certificate: CertificateAndKey
}

export interface Listeners {
  port: number
  tlsPort: number
  /** New connections get this certificate; open ones keep theirs. */
  useCertificate: (certificate: CertificateAndKey) => void
  /** Takes no new connections, lets running exchanges end for a moment, then cuts the rest. */
  close: () => Promise<void>
}

/** Opens the http and the https listener with the same handler. Throws EADDRINUSE when a port is taken. */
export async function openListeners(serve: Serve, options: ListenOptions): Promise<Listeners> {
  const plain = createServer(limits)
  const tls = createTlsServer({ ...limits, ...options.certificate, minVersion: 'TLSv1.2' })
  for (const server of [plain, tls]) attach(server, serve)
  const port = await listen(plain, { host: options.host, port: options.port })
  const tlsPort = await listen(tls, { host: options.host, port: options.tlsPort }).catch(
    async (error: unknown) => {
      await close(plain)
      throw error
    },
  )
  return {
    port,
    tlsPort,
    useCertificate: (certificate) => tls.setSecureContext({ ...certificate, minVersion: 'TLSv1.2' }),
    close: async () => {
      await Promise.all([close(plain), close(tls)])
    },
  }
}

function attach(server: Server | TlsServer, serve: Serve): void {
  server.on('request', serve)
  server.on('checkContinue', serve)
  // This is no proxy: whoever asks for a tunnel is sent away. The parser has let go of the socket and of its errors.
  server.on('connect', (_, socket) => {
    socket.on('error', () => socket.destroy())
    socket.end('HTTP/1.1 405 Method Not Allowed\r\nConnection: close\r\n\r\n')
  })
}

function listen(server: Server | TlsServer, address: { host: string; port: number }): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(address, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

function close(server: Server | TlsServer): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), stopPatienceMs)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
}
