/** The drawing of the bust on a sheet of 200 by 262, facing right: outlines first, then the planes cut into the head. */

/** From the nape over the skull, down brow, nose, lips and chin, along the jaw and into the neck. */
export const HEAD =
  'M50 226C56 204 60 184 58 156C48 140 41 120 41 93C41 48 65 17 101 17C126 17 142 31 147 54C148 60 152 66 153 73' +
  'C154 78 151 81 152 86C155 95 163 106 168 115C170 119 168 122 163 123L157 124C158 128 162 130 162 134' +
  'C162 136 159 137 157 138C159 140 161 142 160 145C159 148 156 149 155 152C155 156 159 160 158 166' +
  'C157 174 150 178 140 178C130 178 122 175 115 178C108 183 108 203 112 228L96 250L60 246Z'

/** Cut close: from the brow over the crown to the nape, with the temple left free. */
export const HAIR =
  'M143 45C133 40 124 45 121 56C119 65 118 73 112 77C107 79 103 82 102 90L98 104C92 98 84 101 83 110' +
  'C82 122 84 129 81 136C76 143 69 149 61 155C52 146 38 124 38 92C38 45 64 13 101 13C127 13 141 27 143 45Z'

export const EAR =
  'M89 104C94 96 106 97 107 107C108 116 102 121 100 129C98 136 91 137 89 130C87 122 86 111 89 104Z'
export const EAR_INSIDE =
  'M93 107C97 101 103 103 103 109C103 115 98 118 97 125C95 128 93 126 93 121C91 116 91 111 93 107Z'

/** Planes of the face: light where positive, shadow where negative, as a share. */
export const PLANES: readonly { readonly d: string; readonly shade: number }[] = [
  // Under the cheekbone to the jaw.
  { d: 'M104 122L136 132L146 152L138 178L104 176L84 150Z', shade: -0.1 },
  // Under the jaw, and the neck.
  { d: 'M82 138C94 160 116 172 142 178L112 184L112 250L40 250L56 160Z', shade: -0.24 },
  // The socket under the brow.
  { d: 'M128 77C136 72 146 72 153 75L151 88C144 93 134 92 127 86Z', shade: -0.22 },
  // The lid.
  { d: 'M133 86C138 82 145 82 150 86C145 91 138 91 133 86Z', shade: 0.12 },
  // The side of the nose.
  { d: 'M150 86L166 116L156 122L147 116Z', shade: -0.1 },
  // The brow and the ridge of the nose, in the light.
  { d: 'M134 58C142 60 150 66 153 73L143 72C138 70 134 66 134 58Z', shade: 0.14 },
  { d: 'M152 84L169 117L162 114Z', shade: 0.2 },
  // The cheekbone.
  { d: 'M108 112C118 106 132 104 142 110L134 130L108 122Z', shade: 0.1 },
  // The corner of the mouth.
  { d: 'M148 138L161 137L158 140Z', shade: -0.4 },
  // Under the lower lip.
  { d: 'M146 150L158 149L155 154Z', shade: -0.2 },
]

/** Shoulders turned a little towards whoever looks. */
export const BODY =
  'M50 214C42 224 22 228 10 242C5 248 2 256 0 262H188C184 246 166 236 146 230C132 226 120 222 113 214L92 240Z'
export const COLLAR = 'M50 208C62 226 80 236 98 240L113 210L122 216L104 262H88C70 250 52 236 44 218Z'
export const LAPEL = 'M44 218C52 236 70 250 88 262M122 216L104 262'
