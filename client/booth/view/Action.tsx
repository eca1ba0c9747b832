import type { ButtonHTMLAttributes } from 'react'
import styles from './action.module.css'

interface ActionProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly isFirst?: boolean
}

/** A button of the booth; the first thing to do is filled. */
export function Action({ isFirst = false, ...rest }: ActionProps) {
  return <button type="button" {...rest} className={styles.action} data-first={isFirst} />
}
