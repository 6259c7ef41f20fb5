export { HomeExams } from './home-exams';
