import Testing

/// What looks like a risk and is none by what types, libraries and the code around it say: see ``RiskTests`` for how lines are
/// marked.
extension RiskTests {
  @Test func onlyTextFromOutsideJoinedToAStatementIsMoreThanAValue() async throws {
    try await expect(
      "securityRisk",
      [
        "src/main/java/shop/BaseRow.java": """
        package shop;

        public class BaseRow {
          private Integer id;

          public Integer getId() {
            return id;
          }
        }

        """,
        "src/main/java/shop/Order.java": """
        package shop;

        public class Order extends BaseRow {
          private String note;

          public String getNote() {
            return note;
          }
        }

        """,
        "src/main/java/shop/Orders.java": """
        package shop;

        public class Orders {
          private EntityManager em;

          enum Kind { OPEN, PAID }

          void delete(HttpServletRequest request, Order order, Order other, long count, String given, Kind kind) {
            String name = request.getParameter("name");
            Integer id = order.getId();
            em.createQuery("DELETE FROM Line line WHERE order.id=" + id).executeUpdate();
            String text = order.getId().toString();
            em.createQuery("DELETE FROM Line line WHERE order.id=" + text).executeUpdate();
            em.createQuery("DELETE FROM Order o WHERE id=" + other.getId()).executeUpdate();
            em.createQuery("DELETE FROM Order o WHERE id=" + String.valueOf(count)).executeUpdate();
            em.createQuery("DELETE FROM Order o WHERE kind='" + kind + "'").executeUpdate();
            em.createQuery("DELETE FROM Order o WHERE name=" + name).executeUpdate(); // risk
            em.createQuery("DELETE FROM Order o WHERE note=" + order.getNote()).executeUpdate();
            String note = order.getNote().toString();
            em.createQuery("DELETE FROM Order o WHERE note=" + note).executeUpdate();
            em.createQuery("DELETE FROM Order o WHERE note=" + given).executeUpdate();
            em.createQuery("DELETE FROM Order o WHERE id=" + id + " AND name=" + name).executeUpdate(); // risk
          }
        }

        """,
      ])
  }

  @Test func clientsThatEndByThemselvesOrWhereTheyAreMadeHaveATimeOut() async throws {
    try await expect(
      "operationalRisk",
      [
        "shop/cloud.py": """
        import boto3
        from botocore.config import Config

        def run(name):
            boto3.client("lambda").invoke(FunctionName=name)
            boto3.client("lambda", config=Config(read_timeout=None)).invoke(FunctionName=name)  # risk

        """,
        "shop/views.py": """
        import requests
        from flask import session

        def view():
            return session.get("user")

        def load(url):
            return requests.get(url)  # risk

        """,
        "shop/web.rb": """
        module Shop
          def self.http_client
            @http_client ||= Faraday.new(:request => { :timeout => 15 })
          end

          def self.default_client
            @default_client ||= Faraday.new(:headers => {})
          end
        end

        """,
        "shop/slow.rb": """
        module Slow
          def self.client
            @client ||= Faraday.new { |client| client.adapter :patron } # risk
          end
        end

        """,
        "shop/rates.rb": """
        class Rates
          def load(url)
            Shop.http_client.get(url)
          end

          def wait(url)
            http.get(url) # risk
          end
        end

        """,
        "src/main.rs": """
        use reqwest::Url;

        fn send(url: Url) {
            let client = reqwest::blocking::Client::new();
            client.post(url).send();
        }

        async fn check() {
            reqwest::get("http://localhost/health").await;
        }

        async fn watch() {
            tokio::time::timeout(delay(), check()).await;
        }

        """,
        "src/open.rs": """
        async fn open() {
            reqwest::get("http://localhost/open").await; // risk
        }

        """,
        "relay/send.ts": """
        import axios from 'axios';

        export async function send(url: string) {
          const config: AxiosRequestConfig = { url, timeout: 5000 };
          return await axios(config);
        }

        """,
        "relay/wait.ts": """
        import axios from 'axios';

        export async function wait(url: string) {
          const config = { url };
          return await axios(config); // risk
        }

        """,
        "checks/e2e/helpers.go": """
        package e2e

        import (
        \t"net/http"
        \t"testing"
        )

        func load(t *testing.T, req *http.Request) {
        \thttp.DefaultClient.Do(req)
        }

        """,
      ])
  }

  @Test func whatIsSaidBesideAQueryOrASecretCounts() async throws {
    try await expect(
      "performanceRisk",
      [
        "store/orders.go": """
        package store

        import "gorm.io/gorm"

        func (s *Store) Latest(limit int) (orders []Order) {
        \tdb := s.db.Where("paid").Limit(limit)
        \tdb.Find(&orders)
        \treturn orders
        }

        func (s *Store) All() (orders []Order) {
        \tdb := s.db.Where("paid")
        \tdb.Find(&orders) // risk
        \treturn orders
        }

        """
      ])
    try await expect(
      "securityRisk",
      [
        "src/SampleDataService.cs": """
        class SampleDataService {
            public const string DEMO_API_KEY = "k3y-7fa9c2e1b0";
        }

        """,
        "src/Keys.cs": """
        class Keys {
            public const string SHOP_API_KEY = "k3y-7fa9c2e1b0"; // risk
        }

        """,
        "app/controllers/deletions_controller.rb": """
        class DeletionsController < ApplicationController
          skip_before_action :verify_authenticity_token

          def create
            raise BadRequest unless signature == OpenSSL::HMAC.digest("SHA256", secret, payload)
            User.find(1).destroy
          end
        end

        """,
        "app/controllers/orders_controller.rb": """
        class OrdersController < ApplicationController
          skip_before_action :verify_authenticity_token # risk

          def create
            Order.create!(name: "new")
          end
        end

        """,
      ])
    try await expect(
      "operationalRisk",
      [
        "shop/run.py": """
        import requests

        def run(url):
            error = None
            try:
                requests.get(url, timeout=5)
            except Exception as e:
                error = e
            return error

        def lose(url):
            error = None
            try:
                requests.get(url, timeout=5)
            except Exception as e:  # risk
                error = True
            return error

        """,
        "src/Unpack.cs": """
        class Unpack {
            bool Run(string path) {
                try {
                    ZipFile.OpenRead(path);
                } catch (Exception e) when (e is IOException or FormatException) {
                    return false;
                }
                try {
                    ZipFile.OpenRead(path);
                } catch (Exception e) when (e is not IOException) { // risk
                    return false;
                }
                return true;
            }
        }

        """,
      ])
  }
}
