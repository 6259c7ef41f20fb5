export { DemoState, DemoTour, PLAYED_TIME_HEADER, readPlayedTime, writePlayedTime, type PlayedTime } from './demo';
export { defineJob, queues, type Job, type Payload, type Queue } from './job';
export { Problem, problemType, type FieldError, type ProblemSentence, type Problems } from './problem';
export { Email, Instant, Marks, NoContent, nonEmpty, Page, Uuid, WholeNumber } from './shapes';
