/** How lists are sorted unless told otherwise. */
export const newestFirst = '-created'

/** A list counts its rows up to here and says "more than" beyond, for counting millions takes seconds. */
export const countCap = 1000
