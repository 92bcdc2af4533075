# syntax=docker/dockerfile:1
ARG NODE_VERSION=22.23.3

# The full image has the compiler and Python that better-sqlite3 needs where no ready build of it fits.
FROM node:${NODE_VERSION}-bookworm AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
RUN npx tsc -p tsconfig.build.json && npm prune --omit=dev

FROM node:${NODE_VERSION}-bookworm-slim AS runtime
LABEL org.opencontainers.image.title="Clausewatch" \
      org.opencontainers.image.description="Says which clause of a privacy policy changed, and serves it as JSON." \
      org.opencontainers.image.source="https://github.com/clausewatch/clausewatch" \
      org.opencontainers.image.licenses="MIT"

# All that is written, SQLite's temporary files too, goes to the volume: the rest may be read-only.
ENV NODE_ENV=production \
    CLAUSEWATCH_DB=/data/clausewatch.db \
    CLAUSEWATCH_HOST=0.0.0.0 \
    CLAUSEWATCH_PORT=3000 \
    SQLITE_TMPDIR=/data
WORKDIR /app
COPY package.json LICENSE ./
COPY migrations ./migrations
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
RUN install --directory --owner=node --group=node /data

USER node
VOLUME ["/data"]
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.CLAUSEWATCH_PORT}/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "dist/main.js"]
CMD ["serve"]
