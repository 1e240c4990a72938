interface PolicyOptions {
  nonce: string
  /** The console is served over https. */
  secure: boolean
  /** Next's development server evaluates code and writes style elements. */
  development: boolean
}

/**
 * The content security policy of a page: scripts and style elements need the nonce. Style attributes are allowed
 * because the canvas and the popups position themselves with them; they cannot run code.
 */
export function contentSecurityPolicy({ nonce, secure, development }: PolicyOptions): string {
  const directives = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ]
  return directives.join('; ')
}
