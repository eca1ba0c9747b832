import { type DragEvent, useId, useState } from 'react'
import styles from './file-place.module.css'

interface FilePlaceProps {
  readonly words: string
  /** As a file input takes it: types and extensions. */
  readonly accept: string
  readonly onFile: (file: File) => void
}

/** A place for a file: pressed to choose one, or dropped on. */
export function FilePlace({ words, accept, onFile }: FilePlaceProps) {
  const id = useId()
  const [isOver, setOver] = useState(false)
  const take = (files: FileList | null) => {
    const file = files?.[0]
    if (file !== undefined) onFile(file)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    <label
      className={styles.place}
      data-over={isOver}
      htmlFor={id}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        id={id}
        type="file"
        accept={accept}
        className={styles.file}
        onChange={(event) => {
          take(event.target.files)
          // The same file, mended, can be chosen again.
          event.target.value = ''
        }}
      />
      {words}
    </label>
  )
}
