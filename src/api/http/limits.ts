/* How much one request may ask of the process. */

/** Longer than any address that this API understands, and room enough to say which parameter is too long. */
export const maxUrlCharacters = 32 * 1024;
/** Above `maxUrlCharacters`, so that a long address is answered by this API and not cut off by Node. */
export const maxHeaderBytes = 48 * 1024;
export const maxPathParameterCharacters = 300;
export const maxBodyBytes = 64 * 1024;

/** From the first byte of a request to its last. */
export const requestTimeoutMs = 15_000;
/** A connection on which nothing moves. */
export const connectionTimeoutMs = 60_000;
/** Between two requests; longer than the minute for which common load balancers keep a connection. */
export const keepAliveTimeoutMs = 65_000;

/** Mean lateness of the event loop over a second from which requests are turned away. */
export const maxEventLoopDelayMs = 2_000;
export const retryAfterPressureS = 5;

export const rateLimitWindowMs = 60_000;

/** Below this a body costs more to compress than to send. */
export const compressionThresholdBytes = 1024;

/** What the serialised changes that are kept ready may take. */
export const changeTextsBytes = 64 * 1024 * 1024;
/** What the pages that were put together from them may take. */
export const changePagesBytes = 32 * 1024 * 1024;
