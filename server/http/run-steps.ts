/** One named step of an endpoint. It reads and completes the state, or throws. */
export type Step<State> = (state: State) => void | Promise<void>

/** Runs the steps in order; the first that throws ends the run. */
export async function runSteps<State>(steps: readonly Step<State>[], state: State): Promise<void> {
  for (const step of steps) await step(state)
}
