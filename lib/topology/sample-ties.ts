/** The lines between the sample and other nodes, as a query for edges; they go with the sample. */
export const tiesToSample = {
  OR: [
    { source: { sample: true }, target: { sample: false } },
    { source: { sample: false }, target: { sample: true } },
  ],
}
