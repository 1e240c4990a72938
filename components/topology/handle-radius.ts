/** Half the size of the dots at which lines begin and end. */
export const handleRadius = 6
