import { useId } from 'react'
import styles from './slider.module.css'

interface SliderProps {
  readonly label: string
  /** 0 to 1. */
  readonly value: number
  readonly onChange: (value: number) => void
}

/** A share of something, set by hand. */
export function Slider({ label, value, onChange }: SliderProps) {
  const id = useId()
  return (
    <div className={styles.slider}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={100}
        value={Math.round(value * 100)}
        onChange={(event) => onChange(event.target.valueAsNumber / 100)}
      />
    </div>
  )
}
