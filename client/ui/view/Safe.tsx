import { Component, type ReactNode } from 'react'

interface SafeProps {
  /** Shown instead once something inside has failed. */
  readonly fallback: ReactNode
  readonly children: ReactNode
}

/** Keeps a failure inside from taking the page with it. */
export class Safe extends Component<SafeProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children
  }
}
