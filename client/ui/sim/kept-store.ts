import type { z } from 'zod'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { recall, remember } from './remembered.ts'

/**
 * Choices kept on this device under a key, each with its usual value until somebody chooses. What another window of
 * the same device chooses holds here as well.
 */
export function keptStore<Choices extends object>(
  key: string,
  choices: z.ZodObject,
  usual: Choices,
): StoreApi<Choices> {
  const store = createStore<Choices>(() => ({ ...usual, ...read(recall(key), choices) }))
  store.subscribe((state) => {
    const written = JSON.stringify(state)
    if (written !== recall(key)) remember(key, written)
  })
  globalThis.addEventListener?.('storage', (event) => {
    if (event.key === key) store.setState(read(event.newValue, choices) as Partial<Choices>)
  })
  return store
}

/** What can be read of what was kept, choice by choice: one that is garbled does not take the others with it. */
function read(kept: string | null, choices: z.ZodObject): object {
  let given: unknown
  try {
    given = JSON.parse(kept ?? '{}')
  } catch {
    return {}
  }
  if (typeof given !== 'object' || given === null) return {}
  const known = Object.entries(given).filter(([name, value]) => choices.shape[name]?.safeParse(value).success)
  return Object.fromEntries(known)
}
