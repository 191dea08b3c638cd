defmodule Pipes do
  alias Shop.{Cart, Order.Line}
  alias Shop.Price, as: P
  import Ecto.Query, only: [from: 2]
  require Logger
  use GenServer, restart: :transient

  @spec run(list(String.t())) :: Enum.t()
  def run(list) do
    list
    |> Enum.map(&String.trim/1)
    |> Enum.filter(&valid?(&1))
    |> P.sum()
    |> then(fn sum -> Logger.info("sum #{sum}") end)
    |> finish
  end

  defp finish(x), do: x |> Kernel.+(1) |> :math.sqrt()
  defp valid?(s), do: s != "" and not String.contains?(s, "#")
end
