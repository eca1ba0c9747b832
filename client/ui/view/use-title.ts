import { useEffect } from 'react'

/** Names the page, in the tab and to whoever listens. */
export function useTitle(title: string, brand: string): void {
  useEffect(() => {
    document.title = title.includes(brand) ? title : `${title} · ${brand}`
  }, [title, brand])
}
