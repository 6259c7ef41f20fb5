export { DemoStore } from './demo-store';
export { asProblem, HttpProblem, problemOf } from './http-problem';
export { problemInterceptor, SESSION_ENDED } from './problem-interceptor';
export { ServerClock, serverClockInterceptor } from './server-clock';
export { Submission } from './submission';
