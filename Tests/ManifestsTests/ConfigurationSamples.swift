extension Sample {
  static let configuration: [Sample] = [
    Sample(
      ".env.example",
      #"""
      # DATABASE_PASSWORD=canary-comment
      DATABASE_URL=postgres://shop:canary-db@localhost/shop
      export API_TOKEN="canary-exported"
      EMPTY=
      PRIVATE_KEY="-----BEGIN KEY-----
      INNER_CANARY=canary-inner
      -----END KEY-----"
      RAW=-----BEGIN
      canaryMIIBOgIBAAJBAKj34GkxFhD9=
      canary==
      lower_case=1
      not a name=canary
      SHOP_orders_PageSize=20
      Orders__PageSize=20
      MIIB_canaryAJBAKj34=

      """#,
      facts: #"""
        1 config/environmentVariable DATABASE_PASSWORD value=documented
        2 config/environmentVariable DATABASE_URL access=declare
        3 config/environmentVariable API_TOKEN access=declare
        4 config/environmentVariable EMPTY access=declare
        5 config/environmentVariable PRIVATE_KEY access=declare
        8 config/environmentVariable RAW access=declare
        11 config/environmentVariable lower_case access=declare
        13 config/environmentVariable SHOP_orders_PageSize access=declare
        14 config/environmentVariable Orders__PageSize access=declare
        """#),
    Sample(
      ".flaskenv",
      #"""
      FLASK_RUN_PORT=4000

      """#,
      facts: "1 config/environmentVariable FLASK_RUN_PORT access=declare"),
    Sample(
      "docker-compose.yml",
      #"""
      services:
        web:
          image: registry.example.org:5000/shop/web:1.4
          environment:
            - MODE=canary-list
            - PASSED_THROUGH
        db:
          image: "postgres:16@sha256:0a1b"
          environment:
            POSTGRES_PASSWORD: canary-map
            POSTGRES_USER: ${USER:-canary-default}
        cache:
          environment: {CACHE_KEY: canary-flow}
      x-shared: &shared
        SHARED_KEY: canary-shared
        retries: 3
        mail:
          &mail
          # Where letters go.
          MAIL_HOST: canary-nested
      x-listed: &listed
        - LISTED_KEY=canary-listed

      """#,
      facts: #"""
        3 dependency/toolchain registry.example.org:5000/shop/web declared=1.4 purl=pkg:docker/shop/web?repository_url=registry.example.org:5000
        5 config/environmentVariable MODE access=declare
        6 config/environmentVariable PASSED_THROUGH access=declare
        8 dependency/toolchain postgres declared=16 locked=sha256:0a1b purl=pkg:docker/postgres@sha256:0a1b
        10 config/environmentVariable POSTGRES_PASSWORD access=declare
        11 config/environmentVariable POSTGRES_USER access=declare
        11 config/environmentVariable USER value=interpolated
        13 config/environmentVariable CACHE_KEY access=declare
        15 config/environmentVariable SHARED_KEY access=declare
        20 config/environmentVariable MAIL_HOST access=declare
        22 config/environmentVariable LISTED_KEY access=declare
        """#),
    Sample(
      "Dockerfile",
      #"""
      # syntax=docker/dockerfile:1
      ARG BASE_TAG=canary-arg # 3.12 or newer
      FROM --platform=linux/amd64 python:3.12-slim AS build
      FROM build
      ENV APP_TOKEN=canary-env \
          # a comment between
          APP_KEY="canary with spaces"
      ENV LEGACY_SECRET canary legacy
      EXPOSE 8080
      ENTRYPOINT ["tini", "--"]
      CMD PASSWORD=canary-cmd exec uvicorn shop.app:app --api-key canary-opt

      """#,
      facts: #"""
        2 config/environmentVariable BASE_TAG access=declare
        3 dependency/toolchain python declared=3.12-slim purl=pkg:docker/python
        5 config/environmentVariable APP_TOKEN access=declare
        5 config/environmentVariable APP_KEY access=declare
        8 config/environmentVariable LEGACY_SECRET access=declare
        10 entryPoint/main tini --
        11 entryPoint/main PASSWORD=… exec uvicorn shop.app:app --api-key …
        """#),
    Sample(
      "deploy/web.yaml",
      #"""
      apiVersion: apps/v1
      kind: Deployment
      spec:
        template:
          spec:
            containers:
            - name: web
              env:
              - name: DB_PASSWORD
                value: canary-k8s
              - name: DB_USER
                valueFrom: {secretKeyRef: {name: canary-ref, key: user}}
      ---
      apiVersion: batch/v1
      kind: CronJob
      spec:
        schedule: "*/10 * * * *"

      """#,
      facts: #"""
        9 config/environmentVariable DB_PASSWORD access=declare
        11 config/environmentVariable DB_USER access=declare
        17 entryPoint/job CronJob value=*/10 * * * *
        """#),
    Sample(
      "Procfile",
      #"""
      web: gunicorn shop.wsgi --bind :$PORT
      worker: TOKEN=canary-proc celery -A shop worker

      """#,
      facts: #"""
        1 entryPoint/command web target=gunicorn shop.wsgi --bind :$PORT
        2 entryPoint/command worker target=TOKEN=… celery -A shop worker
        """#),
    Sample(
      "ops/crontab",
      #"""
      MAILTO=canary@example.org
      # m h dom mon dow command
      */5 * * * * shop sync --token canary-cron
      @daily shop report
      not a schedule at all really

      """#,
      facts: #"""
        1 config/environmentVariable MAILTO access=declare
        3 entryPoint/job shop sync --token … value=*/5 * * * *
        4 entryPoint/job shop report value=@daily
        """#),
  ]
}
