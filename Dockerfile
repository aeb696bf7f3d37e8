# The site as one container. SITE_URL is part of pages, so the build wants it, too:
#
#   docker build --build-arg SITE_URL=https://example.com -t dekap-pagi .

FROM node:22-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
ARG SITE_URL
ENV SITE_URL=$SITE_URL NEXT_TELEMETRY_DISABLED=1
RUN npm run release -- /site

# The same system: sharp was installed for it.
FROM node:22-bookworm-slim
COPY --from=build /site /site
RUN mkdir /data && chown node:node /data /site/.next/pages /site/.next/cache
WORKDIR /site
USER node
ENV HOST=0.0.0.0 PORT=3000 SITE_DATA=/data NODE_ENV=production
ARG SITE_URL
ENV SITE_URL=$SITE_URL

# All that is ever written, but for a socket in /tmp: the root may be read-only.
VOLUME ["/data", "/site/.next/pages", "/site/.next/cache"]
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
    CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/api/health').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Not through npm, which would not pass SIGTERM on.
CMD ["node", "lib/server.mjs"]
