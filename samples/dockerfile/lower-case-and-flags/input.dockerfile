from --platform=linux/amd64 node:20 as deps
run npm ci
from deps as web
copy --chown=node:node --from=deps /app /app
add --from=web /a /b
