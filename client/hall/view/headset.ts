import type { ComponentType } from 'react'
import { createStore } from 'zustand/vanilla'
import { fetchHeadset, hasHeadset } from '../../xr/index.ts'

type HeadsetModule = Awaited<ReturnType<typeof fetchHeadset>>

/** What is needed to enter a headset, once it is known that there is one. */
interface HeadsetDoor {
  readonly Headset: ComponentType<Parameters<HeadsetModule['Headset']>[0]> | null
  readonly enter: (() => Promise<void>) | null
}

export const headsetDoor = createStore<HeadsetDoor>(() => ({ Headset: null, enter: null }))

/** Looks for a headset, and fetches what shows the hall in it: a press must find it ready. */
export async function lookForHeadset(): Promise<void> {
  if (headsetDoor.getState().enter !== null || !(await hasHeadset())) return
  const { Headset, enterHeadset } = await fetchHeadset()
  headsetDoor.setState({ Headset, enter: enterHeadset })
}
