/* How much one request may demand of the process. */

/** Longer than any URL that this API understands, with room to say which parameter is too long. */
export const maxUrlCharacters = 32 * 1024;
/** Larger than `maxUrlCharacters`, so that this API answers a long URL instead of Node cutting it off. */
export const maxHeaderBytes = 48 * 1024;
export const maxPathParameterCharacters = 300;
export const maxBodyBytes = 64 * 1024;

/** From the first byte of a request to its last. */
export const requestTimeoutMs = 15_000;
/** For a connection on which no data moves. */
export const connectionTimeoutMs = 60_000;
/** Between two requests; longer than the minute for which common load balancers keep a connection. */
export const keepAliveTimeoutMs = 65_000;

/** Mean event-loop delay over a second above which requests are rejected. */
export const maxEventLoopDelayMs = 2_000;
export const retryAfterPressureS = 5;

export const rateLimitWindowMs = 60_000;

/** Below this, compressing a body costs more than sending it. */
export const compressionThresholdBytes = 1024;

/** Limit for cached serialised changes. */
export const changeTextsBytes = 64 * 1024 * 1024;
/** Limit for cached pages built from them. */
export const changePagesBytes = 32 * 1024 * 1024;
