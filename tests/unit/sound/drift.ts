import { installFakeAudio } from './fake-audio.ts'
import { HouseOnTrial } from './house-on-trial.ts'

/**
 * The worst distance between sound and stage, in ms, over ten simulated minutes on a device whose clock runs `ppm`
 * millionths fast and is read with errors of up to 4 ms, with a seek each minute and a hold after each third.
 */
export async function worstDrift(ppm: number): Promise<number> {
  const takeAway = installFakeAudio()
  const house = new HouseOnTrial({ ppm, jitterMs: 4 })
  await house.open()
  house.run(400)
  let worst = 0
  const look = () => {
    worst = Math.max(worst, Math.abs(house.error() ?? 0))
  }
  for (let minute = 0; minute < 10; minute++) {
    house.place(minute * 61_234)
    house.run(150)
    house.run(50_000, { frameMs: 33, look })
    if (minute % 3 !== 2) continue
    const position = house.askedAt(house.page)
    house.place(position, 0)
    house.run(5000)
    house.place(position)
    house.run(150)
    house.run(5000, { look })
  }
  house.sound.dispose()
  takeAway()
  return worst
}
