extension Sample {
  /// More files of settings.
  static let settingsFiles: [Sample] = [
    Sample(
      "shop/settings.py",
      #"""
      import os

      DEBUG = os.getenv("DEBUG") == "1"
      SECRET_KEY: str = "canary-key"
      lower = 1
      if DEBUG == True:
          LOGGING = {}
          STORAGE = dict(
              HOST="x",
          )
      SECRET_KEY = "again"

      class Settings(BaseSettings):
          TOKEN: str = "x"

      """#,
      facts: #"""
        3 config/key DEBUG access=declare
        4 config/key SECRET_KEY access=declare
        7 config/key LOGGING access=declare
        8 config/key STORAGE access=declare
        """#),
    Sample(
      "shop/config/manager.py",
      #"""
      LIMIT = 3

      class ConfigManager:
          FILE = "x"
          if FILE:
              FOLDER = "y"

          def read(self):
              self.config = Config(
                  DESKS=self.tree["desks"],
              )
              TOTAL = 1

      """#,
      facts: #"""
        1 config/key LIMIT access=declare
        4 config/key FILE access=declare
        6 config/key FOLDER access=declare
        """#),
    Sample(
      "config/desks.php",
      #"""
      <?php
      use Shop\Desk;

      $desks = [
          'default' => env('DESK', 'front'),
          'rooms' => [
              'front' => ['size' => 1, 'check' => function () { return ['none' => 1]; }],
          ],
      ];

      $desks['rooms']['back'] = $desks['rooms'][env('BACK', 'front')];
      $desks['lamps'] = ['colour' => 'red'];
      $other['x'] = 1;

      if (env('CLOSED') == 'true') {
          $desks['rooms']['closed'] = ['size' => 0];
      }

      return $desks;

      """#,
      facts: #"""
        5 config/key desks.default access=declare
        7 config/key desks.rooms.front.size access=declare
        7 config/key desks.rooms.front.check access=declare
        11 config/key desks.rooms.back access=declare
        12 config/key desks.lamps.colour access=declare
        """#),
    Sample(
      "config/services.yaml",
      #"""
      parameters:
        mailer.sender: x
      services:
        App\Mailer:
          arguments: [x]

      """#,
      facts: #"""
        2 config/key mailer.sender access=declare
        """#),
    Sample(
      "config/shop.yml",
      #"""
      default: &default
        host: x
        mail:
          from: x
      development:
        <<: *default
      production:
        <<: *default
        host: y
        region: z

      """#,
      facts: #"""
        2 config/key shop.host access=declare
        4 config/key shop.mail.from access=declare
        10 config/key shop.region access=declare
        """#),
    Sample(
      "config/currencies.yml",
      #"""
      default: eur
      all:
        c01: {name: a, symbol: b}
        c02: {name: a, symbol: b}
        c03: {name: a, symbol: b}
        c04: {name: a, symbol: b}
        c05: {name: a, symbol: b}
        c06: {name: a, symbol: b}
        c07: {name: a, symbol: b}
        c08: {name: a, symbol: b}
        c09: {name: a, symbol: b}
        c10: {name: a, symbol: b}
        c11: {name: a, symbol: b}
        c12: {name: a, symbol: b}
        c13: {name: a, symbol: b}
        c14: {name: a, symbol: b}
        c15: {name: a, symbol: b}
        c16: {name: a, digits: 2}

      """#,
      facts: #"""
        1 config/key default access=declare
        """#),
    Sample(
      "deploy/web.yaml.erb",
      #"""
      apiVersion: apps/v1
      <% if production? %>
      kind: Deployment
      <% end %>
      spec:
        template:
          spec:
            containers:
              - name: web
                image: shop:<%= sha %>
                env:
                  - name: SHOP_MODE
                    value: "<%= environment %>"

      """#,
      facts: #"""
        12 config/environmentVariable SHOP_MODE access=declare
        """#),
    Sample(
      "docker/shop/env",
      #"""
      SHOP_USER=canary-user

      """#,
      facts: #"""
        1 config/environmentVariable SHOP_USER access=declare
        """#),
    Sample(
      "deploy/app.yaml",
      #"""
      apiVersion: v1
      kind: ConfigMap
      data:
        LOG_LEVEL: canary-info
        app.properties: a=b
      ---
      apiVersion: batch/v1
      kind: CronJob
      spec:
        schedule: "0 3 * * *"
        template:
          containers:
            - name: app
              env:
                - name: DATABASE_URL
                  value: canary-url
                {{- if .Values.debug }}
                - name: DEBUG
                  value: "1"
                {{- end }}

      """#,
      facts: #"""
        4 config/environmentVariable LOG_LEVEL access=declare
        10 entryPoint/job CronJob value=0 3 * * *
        15 config/environmentVariable DATABASE_URL access=declare
        18 config/environmentVariable DEBUG access=declare
        """#),
    Sample(
      "Properties/launchSettings.json",
      #"""
      {
        "profiles": {
          "Shop": {
            "commandName": "Project",
            "environmentVariables": {"ASPNETCORE_ENVIRONMENT": "canary-dev"}
          }
        }
      }

      """#,
      facts: #"""
        5 config/environmentVariable ASPNETCORE_ENVIRONMENT access=declare
        """#),
    Sample(
      "fly.toml",
      #"""
      app = "shop"

      [env]
      PORT = "8080"
      TOKEN = "canary-token"

      """#,
      facts: #"""
        4 config/environmentVariable PORT access=declare
        5 config/environmentVariable TOKEN access=declare
        """#),
    Sample(
      "prisma/schema.prisma",
      #"""
      // model Commented { canary }
      datasource db {
        provider = "postgresql"
        url      = env("DATABASE_URL")
      }

      model Order {
        id    Int    @id
        model String
        @@map("orders")
      }

      model Parcel {
        id Int @id
      }

      view OpenOrder {
        id Int @unique
      }

      """#,
      facts: #"""
        4 config/environmentVariable DATABASE_URL access=read
        7 data/model Order access=declare
        10 data/table orders access=declare
        13 data/model Parcel access=declare
        13 data/table Parcel access=declare
        17 data/model OpenOrder access=declare
        """#),
    Sample(
      "db/changelog/001-orders.xml",
      #"""
      <databaseChangeLog>
        <!-- canary <changeSet id="0"/> -->
        <changeSet id="1-orders" author="eve">
          <createTable tableName="orders"><column name="id" type="bigint"/></createTable>
          <addColumn tableName="users"><column name="age" type="int"/></addColumn>
          <rollback><dropTable tableName="orders"/></rollback>
        </changeSet>
      </databaseChangeLog>

      """#,
      facts: #"""
        3 data/migration 1-orders access=declare
        4 data/table orders access=declare value=create
        5 data/table users access=declare value=alter
        """#),
    Sample(
      "db/changelog/002-drop.yaml",
      #"""
      # canary
      databaseChangeLog:
        - changeSet:
            id: 2-drop
            author: eve
            changes:
              - dropTable:
                  tableName: old

      """#,
      facts: #"""
        4 data/migration 2-drop access=declare
        8 data/table old access=declare value=drop
        """#),
    Sample(
      "db/migrate/20240131120000_add_users.rb",
      #"""
      # canary-migration
      class AddUsers < ActiveRecord::Migration[7.1]
      end

      """#,
      facts: #"""
        1 data/migration 20240131120000_add_users access=declare
        """#),
  ]
}
