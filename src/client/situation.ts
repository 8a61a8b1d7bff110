import { startLimitForms } from './situation/limit-forms.ts';
import { startSteps } from './situation/steps.ts';

startSteps();
startLimitForms();
