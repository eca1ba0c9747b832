import { BufferGeometry } from 'three'
import { describe, expect, it, vi } from 'vitest'
import { VENUE_IDS } from '#shared/venue/venues.ts'
import { assemble, chunk, glsl, PORTS, PROJECT, port } from '../../../client/gpu/index.ts'
import { Keeper } from '../../../client/gpu/keeper.ts'
import { BUILDINGS, blindGpu } from './stand-ins.ts'

const disposable = () => ({ dispose: vi.fn() })

describe('the owner of what is on the GPU', () => {
  it('frees all it keeps, last come first, and only once', () => {
    const keeper = new Keeper()
    const freed: string[] = []
    keeper.keep({ dispose: () => freed.push('first') })
    keeper.keep({ dispose: () => freed.push('second') })
    keeper.dispose()
    keeper.dispose()
    expect(freed).toEqual(['second', 'first'])
  })

  it('keeps what it is given twice only once', () => {
    const keeper = new Keeper()
    const one = disposable()
    keeper.keep(one)
    keeper.keep(one)
    keeper.dispose()
    expect(one.dispose).toHaveBeenCalledTimes(1)
  })

  it('does not free what it does not keep', () => {
    const stranger = disposable()
    new Keeper().free(stranger)
    expect(stranger.dispose).not.toHaveBeenCalled()
  })

  it('frees a part without touching the rest, and the part with the whole', () => {
    const gpu = blindGpu()
    const ours = gpu.keep(disposable())
    const part = gpu.scope()
    const theirs = part.keep(disposable())
    part.dispose()
    expect(theirs.dispose).toHaveBeenCalledTimes(1)
    expect(ours.dispose).not.toHaveBeenCalled()

    const other = gpu.scope().keep(disposable())
    gpu.dispose()
    expect(other.dispose).toHaveBeenCalledTimes(1)
    expect(theirs.dispose).toHaveBeenCalledTimes(1)
  })

  it('frees geometry and material of every mesh it made', () => {
    const gpu = blindGpu()
    const geometry = new BufferGeometry()
    const mesh = gpu.mesh(geometry, {
      name: 'test',
      layer: 'solid',
      vertexChunks: [PROJECT],
      vertex: 'void main() { gl_Position = project(position); }',
      fragmentChunks: [],
      fragment: 'void main() {}',
    })
    const freed = vi.fn()
    geometry.addEventListener('dispose', freed)
    mesh.material.addEventListener('dispose', freed)
    gpu.dispose()
    expect(freed).toHaveBeenCalledTimes(2)
  })
})

describe('shader code from chunks', () => {
  it('puts each chunk once, after all it needs', () => {
    const ground = chunk('ground', [], glsl`float ground();`)
    const left = chunk('left', [ground], glsl`float left();`)
    const right = chunk('right', [ground, left], glsl`float right();`)
    const code = assemble([right, left], {})
    const at = (word: string) => code.indexOf(`float ${word}`)
    expect(at('ground')).toBeLessThan(at('left'))
    expect(at('left')).toBeLessThan(at('right'))
    expect(code.split('float ground').length).toBe(2)
  })

  it("puts the room's own code in for a port, after what it declares", () => {
    const lamp = port('lamp', [], glsl`float lamp(vec3 at);`)
    const user = chunk('user', [lamp], glsl`float user() { return lamp(vec3(0.0)); }`)
    const filler = chunk('candle', [], glsl`float lamp(vec3 at) { return 1.0; }`)
    const code = assemble([user], { lamp: filler })
    expect(code.indexOf('float lamp(vec3 at);')).toBeLessThan(code.indexOf('return 1.0'))
    expect(code.indexOf('return 1.0')).toBeLessThan(code.indexOf('float user'))
  })

  it('says which port a room leaves open', () => {
    const lamp = port('lamp', [], glsl`float lamp(vec3 at);`)
    expect(() => assemble([lamp], {})).toThrow(/"lamp"/)
  })
})

describe.each(VENUE_IDS)('the optics of %s', (id) => {
  const optics = BUILDINGS[id].optics

  it.each(PORTS)('fill $name with a function of every declared kind', ({ filledBy, code }) => {
    const filler = assemble([optics[filledBy]], optics)
    const declared = [...code.matchAll(/^\s*(\w+ \w+\([^)]*\));$/gm)].map(([, head]) => head!)
    expect(declared.length).toBeGreaterThan(0)
    for (const head of declared) expect(filler).toContain(`${head} {`)
  })
})
