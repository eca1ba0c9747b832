/** Chinese letters, in slices: the browser fetches those of the characters that are shown. */
import '@fontsource/noto-serif-sc/300.css'
import '@fontsource-variable/noto-sans-sc/index.css'
