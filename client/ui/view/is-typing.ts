/** Whether keys are being written with: into a field, along a slider, or in a list. They are then nobody else's. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable) return true
  if (target instanceof HTMLInputElement) return !UNWRITTEN.has(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}

/** Inputs that no letter is written into. */
const UNWRITTEN = new Set(['checkbox', 'button', 'submit', 'reset', 'file', 'color'])
