import type { FieldValues, Path, PathValue, UseFormRegister, UseFormReturn } from 'react-hook-form'

/** Elements that have been registered; what they hold afterwards is the form's business. */
const known = new WeakSet<Element>()

/**
 * The form's `register` for a page that came before its code: what was typed, or filled in by the browser, meanwhile stays,
 * and what was typed counts as a change. React Hook Form alone would put the default in its place.
 */
export function keepTyped<Input extends FieldValues, Output>(
  form: UseFormReturn<Input, unknown, Output>,
): UseFormRegister<Input> {
  return (name, options) => {
    const field = form.register(name, options)
    return {
      ...field,
      ref: (element: Element | null) => {
        const typed = typedInto(element)
        // What a browser filled in by itself is nothing that its reader would lose.
        const shouldDirty = element?.matches(':autofill') === false
        field.ref(element)
        if (typed === undefined || typed === form.getValues(name)) return
        form.setValue(name, typed as PathValue<Input, Path<Input>>, { shouldDirty })
      },
    }
  }
}

/** The text of a field that is seen for the first time and is not empty. */
function typedInto(element: Element | null): string | undefined {
  if (element === null || known.has(element)) return undefined
  known.add(element)
  const isText =
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && !['checkbox', 'radio', 'hidden'].includes(element.type))
  return isText && element.value !== '' ? element.value : undefined
}
