import Testing

/// Risks that something elsewhere takes away: a time-out for all calls, a model's list of columns, what the handler's type asks. See
/// ``RiskTests`` for how lines are marked.
extension RiskTests {
  @Test func timeOutsForAllCallsOfAPackageAndOfWhatIsMadeHold() async throws {
    try await expect(
      "operationalRisk",
      [
        "server/package.json": #"{"name": "server", "dependencies": {"undici": "^6.0.0"}}"#,
        "server/boot.js": """
        const { Agent, setGlobalDispatcher } = require("undici")
        setGlobalDispatcher(new Agent({ headersTimeout: 60000 }))

        """,
        "server/load.js": """
        async function load(url) {
          return await fetch(url)
        }

        """,
        "worker/package.json": #"{"name": "worker", "dependencies": {"express": "^4.0.0"}}"#,
        "worker/load.js": """
        async function load(url) {
          return await fetch(url) // risk
        }

        async function slow(url) {
          return await fetch(url, { dispatcher: new Agent({ bodyTimeout: 5000 }) })
        }

        """,
        "lib/load.rb": """
        class Load
          def get(url)
            Faraday.get(url)
          end

          def drop(sql)
            self.class.connection.delete(sql)
          end

          def ask(url)
            HTTP.get(url) # risk
          end
        end

        """,
        "jobs/load.go": """
        package jobs

        import "net/http"

        func Load(req *http.Request) {
        \thttpClient := &http.Client{}
        \thttpClient.Timeout = timeout
        \thttpClient.Do(req)
        }

        """,
        "src/main/java/shop/Load.java": """
        package shop;

        import java.net.http.HttpClient;

        class Load {
          private final HttpClient client = HttpClient.newHttpClient(); // risk

          void send() {
            client.send(request, handler);
          }
        }

        """,
        "src/main/java/shop/Cache.java": """
        package shop;

        import java.net.http.HttpClient;

        class Cache {
          void send(HttpClient client, HttpRequest.Builder requestBuilder) {
            client.send(requestBuilder.build(), handler);
          }
        }

        """,
      ])
  }

  @Test func timeOutsThatATypeOrAFactorySaysHold() async throws {
    try await expect(
      "operationalRisk",
      [
        "src/main/java/shop/Feed.java": """
        package shop;

        import org.apache.http.impl.client.HttpClients;

        public class Feed {
          private final RequestConfig config = RequestConfig.custom().setConnectTimeout(5000).build();

          String read(HttpGet request) throws IOException {
            request.setConfig(config);
            try (CloseableHttpClient client = HttpClients.createDefault()) {
              return client.execute(request, handler);
            }
          }
        }

        """,
        "src/main/java/shop/Board.java": """
        package shop;

        import org.apache.http.impl.client.HttpClients;

        public class Board {
          String read(HttpGet request) throws IOException {
            try (CloseableHttpClient client = HttpClients.createDefault()) { // risk
              return client.execute(request, handler);
            }
          }
        }

        """,
        "src/main/java/shop/TemplateFactory.java": """
        package shop;

        public class TemplateFactory implements FactoryBean<RestTemplate> {
          public void afterPropertiesSet() {
            builder.setConnectTimeout(5000);
          }
        }

        """,
        "src/main/java/shop/Prices.java": """
        package shop;

        import org.springframework.web.client.RestTemplate;

        public class Prices {
          private RestTemplate restTemplate;

          Price ask(String url) {
            return restTemplate.getForObject(url, Price.class);
          }
        }

        """,
      ])
  }

  @Test func handlersThatCountHandBackOrOnlyClearUpLeaveNoLoss() async throws {
    try await expect(
      "operationalRisk",
      [
        "src/store.js": """
        const fs = require("fs")
        const { Pool } = require("pg")

        async function run(pool, tmp, state) {
          try {
            await pool.query("SELECT name FROM orders")
          } catch (failure) {
            return { rows: null, text: `no rows: ${failure.message}`, error: failure.message }
          }
          try {
            await pool.query("SELECT name FROM lines")
          } catch (failure) {
            state.failed++
          }
          try {
            fs.unlinkSync(tmp)
          } catch (failure) {
          }
          try {
            fs.writeFileSync(tmp, "x")
          } catch (failure) {
          }
        }

        """
      ])
  }

  @Test func columnsThatAModelListsAreHarmlessUnlessTheyOwnTheRow() async throws {
    try await expect(
      "securityRisk",
      [
        "app/Models/Note.php": """
        <?php
        class Note extends Model
        {
            protected $fillable = ['title', 'text'];
        }

        """,
        "app/Models/Order.php": """
        <?php
        class Order extends Model
        {
            protected $fillable = [
                'title',
                'company_id',
            ];
        }

        """,
        "app/Http/Orders.php": """
        <?php
        class Orders
        {
            public function note(Request $request)
            {
                $note = new Note();
                $note->fill($request->all());
                Note::create($request->all());
            }

            public function order(Request $request, Order $order)
            {
                $order->fill($request->all()); // risk
            }

            public function set(Request $request, $id)
            {
                $order = Order::find($id);
                $order->fill($request->all());
                $order->company_id = $request->user()->company_id;
            }

            public function other(Request $request, $row)
            {
                $row->fill($request->all()); // risk
            }
        }

        """,
      ])
  }

  @Test func routesAreGuardedByTheirControllerWhateverNamesIt() async throws {
    try await expect(
      "securityRisk",
      [
        "config/routes.rb": """
        Rails.application.routes.draw do
          get "orders", to: "orders#index"
          post "orders", to: "orders#create"
          match "orders/drop", :controller => "orders", :action => "drop", :via => :post
          match "keys", :to => "keys#create", :via => :post
          match "notes", :controller => "notes", :action => "create", :via => :post # risk
        end

        """,
        "app/controllers/orders_controller.rb": """
        class OrdersController < ApplicationController
          before_action :require_login

          def index
            @orders = Order.where(due: true)
          end

          def create
            Order.create!(title: params[:title])
          end

          def drop
            Order.where(id: params[:id]).delete_all
          end
        end

        """,
        "app/controllers/keys_controller.rb": """
        class KeysController < ActionController::Base
          before_action :check_enabled

          def create
            Order.create!(title: params[:title])
          end

          private

          def check_enabled
            render plain: "no", status: :forbidden unless secure_compare(params[:key], KEY)
          end
        end

        """,
        "app/controllers/notes_controller.rb": """
        class NotesController < ApplicationController
          def create
            Note.create!(title: params[:title])
          end
        end

        """,
      ])
  }
}
