/** Where proxy.ts sends requests of another origin, so that they are refused with an audit line. */
export const refusedOriginPath = '/api/refused-origin'
