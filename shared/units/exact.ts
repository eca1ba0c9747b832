/**
 * Trigonometry that gives the same bits on every machine. `Math.sin`, `cos`, `exp` and `atan2` may differ in
 * the last place between engines; these use only + − × ÷, `Math.sqrt` and `Math.floor`, which IEEE 754 fixes.
 *
 * Sine and cosine: fdlibm's kernel polynomials (k_sin.c, k_cos.c) on [−π/4, π/4], error below 1 ulp there;
 * the reduction is a plain subtraction, good to 1e-12 for |x| up to 1e4, which is further than a show turns.
 */
const HALF_PI = 1.5707963267948966

export const PI = Math.PI
export const TAU = 6.283185307179586

export function sin(x: number): number {
  const quarter = Math.floor(x / HALF_PI + 0.5)
  const rest = x - quarter * HALF_PI
  switch (((quarter % 4) + 4) % 4) {
    case 0:
      return kernelSin(rest)
    case 1:
      return kernelCos(rest)
    case 2:
      return -kernelSin(rest)
    default:
      return -kernelCos(rest)
  }
}

export const cos = (x: number): number => sin(x + HALF_PI)

/** The angle of (x, y) in (−π, π], as `Math.atan2(y, x)`. */
export function atan2(y: number, x: number): number {
  if (x === 0 && y === 0) return 0
  const ax = x < 0 ? -x : x
  const ay = y < 0 ? -y : y
  const inner = ax > ay ? kernelAtan(ay / ax) : HALF_PI - kernelAtan(ax / ay)
  const half = x < 0 ? PI - inner : inner
  return y < 0 ? -half : half
}

function kernelSin(x: number): number {
  const z = x * x
  const tail =
    8.33333333332249e-3 +
    z *
      (-1.984126982985795e-4 +
        z * (2.7557313707070068e-6 + z * (-2.5050760253406863e-8 + z * 1.58969099521155e-10)))
  return x + x * z * (-1.6666666666666632e-1 + z * tail)
}

function kernelCos(x: number): number {
  const z = x * x
  const tail =
    -1.388888888887411e-3 +
    z *
      (2.480158728947673e-5 +
        z * (-2.7557314351390663e-7 + z * (2.087572321298175e-9 - z * 1.1359647557788195e-11)))
  return 1 - 0.5 * z + z * z * (4.16666666666666e-2 + z * tail)
}

/** Arc tangent on [0, 1] by halving the angle twice, then its series. */
function kernelAtan(x: number): number {
  const half = x / (1 + Math.sqrt(1 + x * x))
  const quarter = half / (1 + Math.sqrt(1 + half * half))
  const z = quarter * quarter
  let sum = 0
  for (let term = 21; term >= 1; term -= 2) sum = 1 / term - z * sum
  return 4 * quarter * sum
}
