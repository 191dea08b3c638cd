extension Sample {
  /// Described interfaces, and schedules that stand in files.
  static let interfaces: [Sample] = [
    Sample(
      "docs/openapi.yaml",
      #"""
      openapi: 3.1.0
      info: {title: Loans, description: 'canary-title'}
      servers:
        - url: https://user:canary-word@library.example/api/v1
      paths:
        /loans:
          parameters:
            - name: get
          get:
            operationId: listLoans
            responses:
              '200': {description: 'post: none'}
          'post':
            summary: Lends
        '/loans/{id}':
          delete: {operationId: dropLoan}
      components:
        schemas:
          Loan:
            properties:
              get: {type: string}

      """#,
      facts: #"""
        9 entryPoint/route /api/v1/loans access=declare framework=openapi target=listLoans verb=GET
        13 entryPoint/route /api/v1/loans access=declare framework=openapi verb=POST
        16 entryPoint/route /api/v1/loans/{id} access=declare framework=openapi target=dropLoan verb=DELETE
        """#),
    Sample(
      "api/swagger.json",
      #"""
      {
        "swagger": "2.0",
        "basePath": "/api/",
        "x-key": "canary-key",
        "paths": {
          "/loans": {
            "parameters": [],
            "get": {"operationId": "listLoans"},
            "patch": {}
          },
          "x-note": {"get": {}}
        }
      }

      """#,
      facts: #"""
        8 entryPoint/route /api/loans access=declare framework=openapi target=listLoans verb=GET
        9 entryPoint/route /api/loans access=declare framework=openapi verb=PATCH
        """#),
    Sample(
      "clients/library-api.yaml",
      #"""
      paths:
        /loans:
          get: 5
      token: canary-token

      """#,
      facts: ""),
    Sample(
      "config/sidekiq.yml",
      #"""
      :concurrency: 5
      :redis: redis://:canary-word@localhost
      :scheduler:
        :schedule:
          remind_members:
            every: ['5m', first_in: '1m']
            class: Scheduler::RemindMembers
          clear_cache:
            cron: '0 4 * * *'
            command: Cache.clear
          limits:
            most: 3

      """#,
      facts: #"""
        5 entryPoint/job remind_members framework=schedule target=Scheduler::RemindMembers#perform value=5m
        8 entryPoint/job clear_cache framework=schedule value=0 4 * * *
        """#),
    Sample(
      "apps/web/vercel.json",
      #"""
      {
        "env": {"TOKEN": "canary-token"},
        "crons": [
          {"path": "/api/close", "schedule": "0 6 * * *"},
          {"path": "/api/none"}
        ]
      }

      """#,
      facts: #"""
        4 entryPoint/job /api/close framework=schedule value=0 6 * * *
        """#),
  ]
}
