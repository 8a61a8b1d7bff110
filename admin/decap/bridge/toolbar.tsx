import {
  SaveControls as SaveButtons,
  type SaveControlsProps,
} from '../../workflow/save-controls.tsx';
import {
  ReviewControls as ReviewButtons,
  type ReviewControlsProps,
} from '../../workflow/review-controls.tsx';
import { ReviewPage as Drafts } from '../../workflow/index.tsx';
import type { ReviewPageProps } from '../../workflow/review-page.tsx';
import { connectedDesk } from './connected.ts';

export function ReviewPage(props: Omit<ReviewPageProps, 'signing'>) {
  return <Drafts {...props} signing={connectedDesk().desk.signing} />;
}

export function SaveControls(props: Omit<SaveControlsProps, 'checking'>) {
  return <SaveButtons {...props} checking={connectedDesk().desk.checking} />;
}

export function ReviewControls(props: Omit<ReviewControlsProps, 'checking'>) {
  return <ReviewButtons {...props} checking={connectedDesk().desk.checking} />;
}
