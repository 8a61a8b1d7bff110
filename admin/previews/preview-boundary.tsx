import { Component, type ReactNode } from 'react';
import { PreviewNote } from './preview-note.tsx';

interface Props {
  /** Changes with the shown data; a new value renders the view again. */
  attempt: string;
  children: ReactNode;
}

interface State {
  failedAt: string | undefined;
}

/** Error boundary: a view that fails on an incomplete entry must not take down the form. */
export class PreviewBoundary extends Component<Props, State> {
  override state: State = { failedAt: undefined };

  static getDerivedStateFromProps({ attempt }: Props, { failedAt }: State): State | null {
    return failedAt === undefined || failedAt === attempt || failedAt === ''
      ? null
      : { failedAt: undefined };
  }

  static getDerivedStateFromError(): State {
    return { failedAt: '' };
  }

  override componentDidCatch(): void {
    this.setState({ failedAt: this.props.attempt });
  }

  override render() {
    if (this.state.failedAt === undefined) return this.props.children;
    return (
      <PreviewNote>
        这一条还没写完，暂时不能预览。左边的内容不受影响，可以继续填写和保存。
      </PreviewNote>
    );
  }
}
