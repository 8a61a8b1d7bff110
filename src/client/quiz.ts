import { startQuiz } from './quiz/quiz.ts';

startQuiz();
