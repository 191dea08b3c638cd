defmodule Shop.Order do
  use Ecto.Schema
  import Ecto.Query

  schema "orders" do
    field :total, :integer
    belongs_to :customer, Shop.Customer
  end

  def open(customer) do
    from(o in Shop.Order, where: o.customer_id == ^customer.id)
  end

  def schema(name), do: name
end

defmodule Shop.Address do
  use Ecto.Schema

  # schema "addresses" do
  embedded_schema do
    field :street, :string
  end
end

defmodule Shop.Repo.Migrations.AddOrders do
  use Ecto.Migration

  def change do
    create table(:orders) do
      add :total, :integer
    end

    create_if_not_exists table("line_items", primary_key: false) do
    end

    alter table(:customers) do
      add :name, :string
    end

    create index(:orders, [:total])
    drop_if_exists table(:carts)

    execute("""
    CREATE TABLE IF NOT EXISTS downloads (id serial)
    """)
  end
end

defmodule Shop.Pay do
  def pay(order) do
    charge(order)
  rescue
    e ->
      Sentry.capture_exception(e)
      :telemetry.execute([:shop, :pay, :failed], %{count: 1})
      :error
  end
end
