extension Sample {
  /// Described interfaces, and schedules that stand in files.
  static let interfaces: [Sample] = [
    Sample(
      "edge/routes.yaml",
      #"""
      shop:
        path: /shop
        upstream: shop.internal

      """#,
      facts: ""),
    Sample(
      "config/routes.yaml",
      #"""
      controllers:
          resource: ../src/Controller/
          type: attribute

      home:
          path: /
          controller: App\Controller\HomeController::index
          methods: GET
          defaults: { note: 'canary-note' }

      account:
          path: /account
          methods: [GET, POST]
          defaults:
              _controller: 'App\Controller\HomeController::account'

      """#,
      facts: #"""
        2 reference/mount / target="../src/Controller/" value=folder framework=symfony
        6 entryPoint/route / verb=GET target=App\Controller\HomeController@index framework=symfony
        12 entryPoint/route /account verb=GET target=App\Controller\HomeController@account framework=symfony
        12 entryPoint/route /account verb=POST target=App\Controller\HomeController@account framework=symfony
        """#),
    Sample(
      "config/routes/desk.yml",
      #"""
      desk:
          resource: '%kernel.project_dir%/src/Desk'
          type: annotation
          prefix: { en: /desk, nl: balie }
          name_prefix: 'desk_'

      older:
          resource: older.yaml
          prefix: /older

      bundle:
          resource: "@DeskBundle/Resources/config/routing.xml"
          prefix: /bundle

      tokens:
          resource: .
          type: oauth

      """#,
      facts: #"""
        2 reference/mount /desk target="%kernel.project_dir%/src/Desk" value=folder imported=desk_ framework=symfony
        2 reference/mount /balie target="%kernel.project_dir%/src/Desk" value=folder imported=desk_ framework=symfony
        8 reference/mount /older target="older.yaml" framework=symfony
        """#),
    Sample(
      "config/packages/security.yaml",
      #"""
      security:
          firewalls:
              main: { secret: canary-secret }
          access_control:
              - { path: ^/login, roles: PUBLIC_ACCESS }
              - path: ^/account
                roles: [ROLE_USER, ROLE_ADMIN]
                methods: [POST]
              - { path: '\.xml$', requires_channel: https }
              - { path: ^/members/[^/]+/(keys|letters)(/|$), role: ROLE_USER }
              - { path: ^/, roles: ROLE_NOBODY, ips: [192.0.2.1] }
              - { path: ^/, roles: ROLE_USER }

      """#,
      facts: #"""
        5 auth/open PUBLIC_ACCESS target=^/login value=firstMatch framework=symfony
        6 auth/guarded ROLE_USER target=^/account verb=POST value=firstMatch framework=symfony
        9 auth/open PUBLIC_ACCESS target=^.*\.xml$ value=firstMatch framework=symfony
        10 auth/guarded ROLE_USER target=^/members/[^/]+/(keys|letters)(/|$) value=firstMatch framework=symfony
        12 auth/guarded ROLE_USER target=^/ value=firstMatch framework=symfony
        """#),
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
            tags: [loans, lists]
            responses:
              '200': {description: 'post: none'}
          'post':
            summary: Lends
            tags:
              - loans
        '/loans/{id}':
          delete: {operationId: dropLoan}
      components:
        schemas:
          Loan:
            properties:
              get: {type: string}

      """#,
      facts: #"""
        9 entryPoint/route /api/v1/loans access=declare framework=openapi target=listLoans verb=GET imported=/api/v1 alias=loans,lists
        14 entryPoint/route /api/v1/loans access=declare framework=openapi verb=POST imported=/api/v1 alias=loans
        19 entryPoint/route /api/v1/loans/{id} access=declare framework=openapi target=dropLoan verb=DELETE imported=/api/v1
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
            "get": {"operationId": "listLoans", "tags": ["loans"]},
            "patch": {}
          },
          "x-note": {"get": {}}
        }
      }

      """#,
      facts: #"""
        8 entryPoint/route /api/loans access=declare framework=openapi target=listLoans verb=GET imported=/api alias=loans
        9 entryPoint/route /api/loans access=declare framework=openapi verb=PATCH imported=/api
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
