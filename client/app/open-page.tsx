import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { askAhead } from '../programme/index.ts'
import { beginToSpeak, putAtEase } from '../ui/index.ts'
import { router } from './router.ts'

/** Opens the page in an element. What is on is asked for before anything else, and words come before pictures. */
export async function openPage(root: HTMLElement): Promise<void> {
  const queries = new QueryClient()
  askAhead(queries)
  putAtEase(document.documentElement)
  await beginToSpeak()
  createRoot(root).render(
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  )
}
