import { useTranslation } from 'react-i18next'
import styles from './swatches.module.css'
import { SWATCHES, type SwatchKind } from './swatches.ts'

interface SwatchesProps {
  readonly kind: SwatchKind
  readonly label: string
  readonly chosen: number
  readonly onChoose: (index: number) => void
}

/** A row of colours to choose one from, each with its name. */
export function Swatches({ kind, label, chosen, onChoose }: SwatchesProps) {
  const { t } = useTranslation()
  const names = t(kind === 'skin' ? 'skins' : 'outfits', { returnObjects: true })
  return (
    <fieldset>
      <legend className={styles.legend}>
        <span>{label}</span>
        <span className={styles.name}>{names[chosen]}</span>
      </legend>
      <div className={styles.row}>
        {SWATCHES[kind].map((colour, index) => (
          <label
            key={colour}
            className={styles.swatch}
            style={{ backgroundColor: colour }}
            title={names[index]}
          >
            <input
              type="radio"
              name={kind}
              className={styles.choice}
              checked={index === chosen}
              onChange={() => onChoose(index)}
              aria-label={names[index]}
            />
          </label>
        ))}
      </div>
    </fieldset>
  )
}
