/** Who somebody is to the house. Attendees need no account; the others hold a key. */
export const ROLES = ['attendee', 'caller', 'producer'] as const
export type Role = (typeof ROLES)[number]

export type Deed = 'attend' | 'applaud' | 'seeDesk' | 'call' | 'rehearse' | 'schedule' | 'bringRunOfShow'

const MAY: Readonly<Record<Role, readonly Deed[]>> = {
  attendee: ['attend', 'applaud'],
  caller: ['seeDesk', 'call', 'rehearse'],
  producer: ['seeDesk', 'call', 'rehearse', 'schedule', 'bringRunOfShow'],
}

export const may = (role: Role, deed: Deed): boolean => MAY[role].includes(deed)
