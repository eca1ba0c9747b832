import { useEffect, useState } from 'react'

/** Reads something that runs on by itself, every so many milliseconds; draws again only when it reads otherwise. */
export function useTick<Value>(read: () => Value, everyMs: number): Value {
  const [value, setValue] = useState(read)
  useEffect(() => {
    setValue(read())
    const timer = setInterval(() => setValue(read()), everyMs)
    return () => clearInterval(timer)
  }, [read, everyMs])
  return value
}
