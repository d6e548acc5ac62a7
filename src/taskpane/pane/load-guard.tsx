import { Component, type ReactNode } from "react";
import { taskNotLoaded } from "../../text/pane-shell";

/** A chunk that cannot be fetched must not leave an empty pane. */
export class LoadGuard extends Component<
  { readonly children: ReactNode },
  { readonly isLost: boolean }
> {
  override state = { isLost: false };

  static getDerivedStateFromError(): { isLost: boolean } {
    return { isLost: true };
  }

  override render(): ReactNode {
    return this.state.isLost ? <p role="alert">{taskNotLoaded}</p> : this.props.children;
  }
}
