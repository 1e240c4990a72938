import type { RequestDto } from '@/lib/audit/schema'

type Step = RequestDto['steps'][number]

/** One check on both sides; undefined where a side never came to it. */
export interface StepPair {
  check: string
  left: Step | undefined
  right: Step | undefined
  /** The sides came to different outcomes, or only one came to the check. */
  differs: boolean
}

/** Puts the checks of two decisions side by side in the order they were made; checks of the same name stand together. */
export function diffSteps(left: readonly Step[], right: readonly Step[]): StepPair[] {
  return mergeOrder(
    left.map(({ check }) => check),
    right.map(({ check }) => check),
  ).map((check) => {
    const pair = {
      left: left.find((step) => step.check === check),
      right: right.find((step) => step.check === check),
    }
    return { check, ...pair, differs: pair.left?.outcome !== pair.right?.outcome }
  })
}

/** Every name once: those of the left in their order, each of the right before what follows it there. */
function mergeOrder(left: readonly string[], right: readonly string[]): string[] {
  const merged = [...left]
  right.forEach((check, at) => {
    if (merged.includes(check)) return
    const before = right.slice(0, at).findLast((earlier) => merged.includes(earlier))
    merged.splice(before === undefined ? 0 : merged.indexOf(before) + 1, 0, check)
  })
  return merged
}
