defprotocol Shop.Priced do
  @doc "What it costs"
  def price(item)
end

defmodule Shop.Item do
  @behaviour Shop.Thing
  @type t :: %__MODULE__{name: String.t()}
  @opaque id(a) :: {:id, a}
  @callback load(id :: term) :: {:ok, t} | :error
  @limit compute(3)
  @enforce_keys [:name]
  defstruct [:name, price: 0, tags: ["a"]]

  defimpl Shop.Priced do
    def price(item), do: item.price
  end

  defmodule Missing do
    defexception message: "no"
  end

  @impl true
  def load(id) when id in 1..@limit, do: raise(Missing, id: id)
  def load(_), do: raise "none"
end

defimpl Shop.Priced, for: [Integer, Float] do
  def price(n), do: n
end
