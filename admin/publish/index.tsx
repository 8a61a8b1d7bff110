import { createRoot } from 'react-dom/client';
import { PublishBar, type PublishBarProps } from './publish-bar.tsx';

/** Shows the progress of saved entries, on every page of the desk. */
export function showPublishing(props: PublishBarProps): void {
  props.publishing.follow();
  const place = document.createElement('div');
  document.body.append(place);
  createRoot(place).render(<PublishBar {...props} />);
}
