/** The package has no types of its own; these are the parts in use. */
declare module 'autocannon' {
  export interface Result {
    /** Answers that were not 2xx. */
    non2xx: number;
    /** Connections that broke or timed out. */
    errors: number;
    /** Seconds. */
    duration: number;
    requests: { total: number };
  }

  export default function autocannon(options: {
    url: string;
    connections: number;
    /** Seconds. */
    duration: number;
    maxOverallRequests: number;
  }): Promise<Result>;
}
