defmodule Shop do
  @moduledoc false

  defmodule Order.Line do
    defstruct [:sku, count: 1]

    def new(sku), do: %__MODULE__{sku: sku}
  end

  defmodule Cart do
    alias Shop.Order.Line, as: Row

    def fill(skus) do
      for sku <- skus, into: [] do
        if valid?(sku), do: Row.new(sku)
      end
    end

    defp valid?(sku), do: byte_size(sku) > 0
  end

  def checkout(skus), do: Cart.fill(skus)
end
