/** Cookie that keeps the navigation collapsed or expanded, so that the server renders it right at once. */
export const navigationCookie = 'navigation'
