/** Name of the cookie that carries the session. Browsers accept `__Host-` from this host over TLS only. */
export function sessionCookieName(secure: boolean): string {
  return secure ? '__Host-sallyport.session' : 'sallyport.session'
}
