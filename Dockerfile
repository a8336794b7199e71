# syntax=docker/dockerfile:1
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY tsconfig.json nest-cli.json .swcrc ./
COPY scripts scripts
COPY src src
COPY migrations migrations
COPY console console
COPY docs/openapi.json docs/
# The image has its Node; the one that npm brings for machines with an older one is left out.
RUN npm run build \
    && npm prune --omit=dev --ignore-scripts \
    && rm -rf node_modules/node-linux-* node_modules/.bin/node

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
# The program that checks exports, which the service hands out.
COPY --from=build /app/scripts/verify-history.mjs scripts/
# Without DATABASE_URL the embedded PostgreSQL keeps its data here.
RUN install -d -o node -g node -m 0700 /data
VOLUME /data
USER node
EXPOSE 3000
# A first start makes the database and migrates it.
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/live`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Node itself is process 1, so that SIGTERM reaches the service.
CMD ["node", "--enable-source-maps", "--max-old-space-size=640", "--max-semi-space-size=8", "dist/src/main.js"]
