/** Latin letters: a high-contrast serif for names and numbers, a quiet grotesque for the rest. */
import '@fontsource/cormorant-garamond/300.css'
import '@fontsource/cormorant-garamond/300-italic.css'
import '@fontsource-variable/jost/index.css'
