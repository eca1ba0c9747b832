import type { OnShelf } from './booth-api.ts'

/** What to write into a run of show so that it uses a file. */
export function lineFor({ kind, file }: Pick<OnShelf, 'kind' | 'file'>): string {
  switch (kind) {
    case 'audio':
      return `"file": "${file}"`
    case 'image':
      return `{ "type": "image", "image": "${file}" }`
    case 'film':
      return `{ "type": "film", "film": "${file}", "loop": true }`
  }
}
