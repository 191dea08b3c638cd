defmodule Shop.Cart do
  @moduledoc """
  def not_here(x), do: call(x)
  """

  def total([]), do: 0

  def total([item | rest]) when is_map(item) do
    item.price + total(rest)
  end

  def add(cart, item \\ default())

  def add(cart, item), do: [item | cart]

  defp round_up(x),
    do:
      x
      |> Float.ceil(2)
      |> trunc()

  def empty?(cart) when cart in [nil, []], do: true
  def empty?(_), do: false

  def run!(fun), do: Enum.map([1], fn x -> fun.(x) end)

  def size(%{items: items} = _cart) do if items do length(items) else 0 end end
end
