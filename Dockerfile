# syntax=docker/dockerfile:1
ARG NODE=22-bookworm-slim

# What npm needs to know of the workspaces: as long as none of it changes, nothing is installed anew.
FROM node:${NODE} AS packages
WORKDIR /paperwright
COPY package.json package-lock.json .npmrc ./
COPY packages/app/package.json packages/app/
COPY packages/builder/package.json packages/builder/
COPY packages/demo/package.json packages/demo/
COPY packages/runtime/package.json packages/runtime/
COPY packages/server/package.json packages/server/
COPY examples/package.json examples/

# The web application and the server's program.
FROM packages AS built
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build

# What the server runs on, and nothing else.
FROM packages AS server
RUN npm ci --omit=dev --workspace @paperwright/server --no-audit --no-fund
# Tools of development that npm takes for better-auth's: it names them as peers that one may have.
RUN cd node_modules && rm -rf vite vitest @vitest rolldown @rolldown lightningcss* drizzle-kit @esbuild-kit
COPY schemas schemas
COPY packages/server/bin packages/server/bin
COPY packages/server/src/db/migrations packages/server/src/db/migrations
COPY --from=built /paperwright/packages/server/dist packages/server/dist
COPY --from=built /paperwright/packages/app/dist packages/app/dist

FROM node:${NODE}
WORKDIR /paperwright
ENV NODE_ENV=production
RUN mkdir /data && chown node:node /data
COPY --from=server /paperwright .
USER node
VOLUME /data
EXPOSE 8787
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8787/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "packages/server/bin/paperwright.js"]
CMD ["serve", "--host", "0.0.0.0", "--data", "/data"]
